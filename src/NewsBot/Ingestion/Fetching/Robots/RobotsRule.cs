using System.Globalization;
using System.Text;

namespace NewsBot.Ingestion.Fetching.Robots;

/// <summary>One line of a robots.txt.</summary>
internal sealed class RobotsRule
{
    // Addresses that publishers use are shorter; a longer pattern only costs time.
    private const int Longest = 2_000;

    private readonly string _pattern;
    private readonly bool _toTheEnd;

    private RobotsRule(string pattern, bool toTheEnd, bool allows) => (_pattern, _toTheEnd, Allows) = (pattern, toTheEnd, allows);

    /// <summary>Whether what fits may be fetched.</summary>
    public bool Allows { get; }

    /// <summary>How much of an address it names; longer rules go before shorter ones.</summary>
    public int Length => _pattern.Length + (_toTheEnd ? 1 : 0);

    /// <summary>Reads one; null where it names nothing.</summary>
    /// <param name="value">What stands after the colon.</param>
    /// <param name="allows">Whether it is an "allow".</param>
    public static RobotsRule? Of(string value, bool allows)
    {
        if (value.Length is 0 or > Longest)
        {
            return null;
        }

        var toTheEnd = value.EndsWith('$');
        var pattern = Normal(toTheEnd ? value[..^1] : value);
        return new RobotsRule(pattern.StartsWith('/') || pattern.StartsWith('*') ? pattern : "/" + pattern, toTheEnd, allows);
    }

    /// <summary>The form in which addresses and rules are compared (RFC 9309, 2.2.2): other scripts percent-encoded, needless encodings undone.</summary>
    /// <param name="path">Path and query, or a rule.</param>
    public static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var at = 0; at < path.Length; at++)
        {
            if (path[at] == '%' && at + 2 < path.Length && byte.TryParse(path.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                var isNeedless = char.IsAsciiLetterOrDigit((char)code) || (char)code is '-' or '.' or '_' or '~';
                _ = isNeedless ? normal.Append((char)code) : normal.Append(CultureInfo.InvariantCulture, $"%{code:X2}");
                at += 2;
            }
            else if (path[at] > '\u007F' && Rune.TryGetRuneAt(path, at, out var rune))
            {
                var length = rune.EncodeToUtf8(bytes);
                foreach (var one in bytes[..length])
                {
                    normal.Append(CultureInfo.InvariantCulture, $"%{one:X2}");
                }

                at += rune.Utf16SequenceLength - 1;
            }
            else
            {
                normal.Append(path[at]);
            }
        }

        return normal.ToString();
    }

    /// <summary>Whether an address begins as the rule says; <c>*</c> stands for anything, <c>$</c> for the end.</summary>
    /// <param name="path">Its path and query in the normal form.</param>
    public bool Fits(string path)
    {
        var (at, next, star, mark) = (0, 0, -1, 0);
        while (true)
        {
            if (next == _pattern.Length && (!_toTheEnd || at == path.Length))
            {
                return true;
            }

            if (next < _pattern.Length && _pattern[next] == '*')
            {
                (star, mark) = (next++, at);
            }
            else if (next < _pattern.Length && at < path.Length && _pattern[next] == path[at])
            {
                (next, at) = (next + 1, at + 1);
            }
            else if (star >= 0 && mark < path.Length)
            {
                // The star takes one character more, and the rest is tried again.
                (next, at) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }
    }
}
