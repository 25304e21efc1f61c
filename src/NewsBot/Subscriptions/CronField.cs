using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NewsBot.Subscriptions;

/// <summary>One field of a cron expression: the values that fit, as bits.</summary>
/// <param name="Bits">Bit n is set where the value n fits.</param>
/// <param name="Any">True where the field begins with <c>*</c>; cron joins day of month and day of week by it.</param>
internal readonly record struct CronField(ulong Bits, bool Any)
{
    public bool Holds(int value) => (Bits & (1UL << value)) != 0;

    public static bool TryParse(string text, CronFieldKind kind, out CronField field, [NotNullWhen(false)] out string? problem)
    {
        field = default;
        ulong bits = 0;
        foreach (var part in text.Split(','))
        {
            if (!TryPart(part, kind, ref bits, out problem))
            {
                return false;
            }
        }

        field = new CronField(bits, text.StartsWith('*'));
        problem = null;
        return true;
    }

    private static bool TryPart(string part, CronFieldKind kind, ref ulong bits, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        var slash = part.IndexOf('/');
        var step = 1;
        if (slash >= 0 && (!int.TryParse(part.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out step) || step < 1 || step > kind.Last))
        {
            problem = $"\"{part}\" needs a step from 1 to {kind.Last} after the slash";
            return false;
        }

        var range = slash >= 0 ? part[..slash] : part;
        var dash = range.IndexOf('-');
        int first, last;
        if (range == "*")
        {
            (first, last) = (kind.First, kind.Last);
        }
        else if (!kind.TryValue(dash > 0 ? range[..dash] : range, out first))
        {
            problem = $"\"{part}\" is no {kind.Name} ({kind.First} to {kind.Last})";
            return false;
        }
        else if (dash <= 0)
        {
            last = slash >= 0 ? kind.Last : first;
        }
        else if (!kind.TryValue(range[(dash + 1)..], out last))
        {
            problem = $"\"{part}\" is no range of {kind.Name} ({kind.First} to {kind.Last})";
            return false;
        }

        if (last < first && kind.Round is null)
        {
            problem = $"\"{part}\" runs backwards";
            return false;
        }

        // "fri-mon" goes round the end of the week.
        for (var value = first; value <= (last < first ? last + kind.Round : last); value += step)
        {
            bits |= 1UL << (value % (kind.Round ?? int.MaxValue));
        }

        return true;
    }
}
