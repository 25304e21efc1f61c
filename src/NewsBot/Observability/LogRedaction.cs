using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Configuration;

namespace NewsBot.Observability;

/// <summary>
/// Makes a text fit for the log: without secrets, and in one line. Headlines, file names and error messages come from outside;
/// a line break in one of them must not look like another entry.
/// </summary>
/// <param name="secrets">The secrets of the configuration.</param>
public sealed partial class LogRedaction(SecretValues secrets)
{
    private const string Hidden = "[secret]";

    // In milliseconds. The clock goes on while the machine does something else; a line must not be lost, nor its writer fail, because it was busy.
    private const int Longest = 30_000;

    /// <summary>The text without secrets, control characters written out.</summary>
    /// <param name="text">Any text.</param>
    public string Clean(string text)
    {
        text = secrets.Hide(text);
        text = BotPath().Replace(text, $"/bot{Hidden}");
        text = CallbackPath().Replace(text, $"${{kept}}{Hidden}");
        text = Header().Replace(text, $"${{kept}}{Hidden}");
        text = Named().Replace(text, $"${{kept}}{Hidden}");
        text = Token().Replace(text, Hidden);
        text = UserPart().Replace(text, $"://{Hidden}@");
        return InOneLine(text);
    }

    private static string InOneLine(string text)
    {
        if (!text.Any(IsUnfit))
        {
            return text;
        }

        var line = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append(' '),
                _ when IsUnfit(letter) => line.Append("\\u").Append(((int)letter).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => line.Append(letter),
            };
        }

        return line.ToString();
    }

    // Besides control characters: line and paragraph separators, and the marks that turn the direction of all that follows.
    private static bool IsUnfit(char letter) =>
        char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // https://core.telegram.org/bots/api#making-requests: the token is a part of the path.
    [GeneratedRegex(@"/bot\d+(:|%3A)[A-Za-z0-9_-]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Longest)]
    private static partial Regex BotPath();

    // Telegram: id, colon, 35 letters. Discord: three parts, the first an id in Base64.
    [GeneratedRegex(@"\b(\d{6,}(:|%3A)[A-Za-z0-9_-]{30,}|[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Longest)]
    private static partial Regex Token();

    // https://discord.com/developers/docs/interactions/receiving-and-responding: whoever holds this part of the address may answer in the bot's name.
    [GeneratedRegex(@"(?<kept>/(webhooks|interactions)/\d+/)[A-Za-z0-9_-]{20,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Longest)]
    private static partial Regex CallbackPath();

    [GeneratedRegex(@"(?<kept>\bAuthorization""?\s*[:=]\s*""?((Bearer|Bot|Basic)\s+)?)[^;,&\s""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Longest)]
    private static partial Regex Header();

    // In connection strings, addresses and JSON. A colon without quotes is prose: "Token: a history of money".
    [GeneratedRegex(@"(?<kept>\b(Password|Pwd|([a-z]+_)?token|api_?key|client_?secret)(\s*=\s*|""\s*:\s*""))[^;,&\s""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Longest)]
    private static partial Regex Named();

    [GeneratedRegex(@"://[^/\s@]+:[^/\s@]*@", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Longest)]
    private static partial Regex UserPart();
}
