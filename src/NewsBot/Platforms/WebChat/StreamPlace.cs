using System.Globalization;

namespace NewsBot.Platforms.WebChat;

/// <summary>How much of a chat a page has: all entries up to one, and all that were replaced up to an edition. Written "57", or "57.12" once something was replaced.</summary>
/// <param name="Entry">The last entry's number.</param>
/// <param name="Edition">The last replacement's number; 0 for none.</param>
internal sealed record StreamPlace(long Entry, long Edition)
{
    /// <summary>Reads the written form; null for anything else.</summary>
    /// <param name="text">What a browser sends.</param>
    public static StreamPlace? Read(string? text)
    {
        var parts = (text ?? "").Split('.', 2);
        return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            && long.TryParse(parts.Length > 1 ? parts[1] : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var edition)
                ? new StreamPlace(entry, edition)
                : null;
    }

    /// <summary>The place once an entry was sent. A new entry says nothing of replacements before its own.</summary>
    public StreamPlace With(WebMessage entry) => entry.Id > Entry ? this with { Entry = entry.Id } : this with { Edition = Math.Max(Edition, entry.Edition) };

    /// <inheritdoc/>
    public override string ToString() => Edition == 0 ? Entry.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Entry}.{Edition}");
}
