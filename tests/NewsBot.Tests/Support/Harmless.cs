using System.Text.Json;
using System.Text.RegularExpressions;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat.Posting;
using NewsBot.Platforms.TelegramChat;
using NewsBot.Platforms.Terminal;
using NewsBot.Tests.Platforms.Servers;
using Spectre.Console;

namespace NewsBot.Tests.Support;

/// <summary>A message on every platform: what it says is said, and nothing happens.</summary>
internal static partial class Harmless
{
    private static readonly ChatAddress Chat = new("telegram", "-100");

    public static void Everywhere(Message message, string what)
    {
        OnTelegram(message, what);
        OnDiscord(message, what);
        InJson(message, what);
        OnTerminals(message, what);
    }

    private static void OnTelegram(Message message, string what)
    {
        foreach (var piece in TelegramRenderer.Render(Chat, message))
        {
            TelegramRules.Text(piece.Text, [.. piece.Entities.Select(entity => new TelegramRequests.Entity(entity.Kind, entity.Offset, entity.Length, entity.Link?.AbsoluteUri))]).ShouldBeNull(what);
            piece.Entities.ShouldAllBe(entity => entity.Kind != "mention" && entity.Kind != "text_mention", what);
            TelegramName().IsMatch(piece.Text).ShouldBeFalse(what);
            IsCalm(piece.Text, what);
        }
    }

    private static void OnDiscord(Message message, string what)
    {
        foreach (var body in DiscordRenderer.Render(message))
        {
            body.AllowedMentions.Parse.ShouldBeEmpty(what);
            (body.Content.Length <= 2000 && body.Embeds.Length <= 10 && body.Embeds.Sum(embed => embed.Length) <= 6000).ShouldBeTrue(what);
            foreach (var embed in body.Embeds)
            {
                (embed.Title?.Length <= 256 || embed.Title is null).ShouldBeTrue(what);
                (embed.Description?.Length <= 4096 || embed.Description is null).ShouldBeTrue(what);
                embed.Length.ShouldBeGreaterThan(0, what);
                IsCalm(embed.Footer?.Text ?? "", what);
            }

            foreach (var text in body.Embeds.SelectMany(embed => new[] { embed.Title, embed.Description }).Append(body.Content).OfType<string>())
            {
                IsCalm(text, what);

                // In code marks nothing means anything; outside of them an angle bracket stands behind a backslash.
                DiscordSign().IsMatch(InlineCode().Replace(text, "")).ShouldBeFalse($"{what}: {text}");
            }
        }
    }

    // The page makes nodes of text of it, and nothing else; PageTests holds its scripts to that. An isolate may begin in one run and end in another.
    private static void InJson(Message message, string what)
    {
        var json = MessageJson.Write(message);
        MessageJson.Read(json).Blocks.Length.ShouldBe(message.Blocks.Length, what);
        using var document = JsonDocument.Parse(json);
        foreach (var text in Strings(document.RootElement))
        {
            HasNoControls(text, what);
        }
    }

    private static void OnTerminals(Message message, string what)
    {
        var plain = new StringWriter { NewLine = "\n" };
        new TerminalRenderer(plain, styled: null).Write(message);
        IsCalm(plain.ToString(), what);

        var styled = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Out = new AnsiConsoleOutput(styled), Interactive = InteractionSupport.No });
        console.Profile.Width = 80;
        console.Profile.Capabilities.Links = true;
        new TerminalRenderer(styled, console).Write(message);

        // Wrapped lines: an isolate may be closed on a later one.
        IsCalm(OwnSequence().Replace(styled.ToString().ReplaceLineEndings("\n"), "").Replace('\n', ' '), what);
    }

    /// <summary>No control character but line ends, nothing that turns what follows, and every isolate is closed.</summary>
    private static void IsCalm(string text, string what)
    {
        HasNoControls(text, what);
        foreach (var line in text.Split('\n'))
        {
            var open = 0;
            foreach (var letter in line)
            {
                open += letter is >= '\u2066' and <= '\u2068' ? 1 : letter == '\u2069' ? -1 : 0;
                open.ShouldBeGreaterThanOrEqualTo(0, $"{what}: {text}");
            }

            open.ShouldBe(0, $"{what}: {text}");
        }
    }

    private static void HasNoControls(string text, string what) =>
        text.Any(letter => (char.IsControl(letter) && letter != '\n') || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E')).ShouldBeFalse($"{what}: {text}");

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(entry => Strings(entry.Value)),
        _ => [],
    };

    // What Telegram makes a mention of by itself.
    [GeneratedRegex(@"(?<![A-Za-z0-9_])@[A-Za-z0-9_]{2,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TelegramName();

    [GeneratedRegex(@"(?<!\\)(\\\\)*<(@|#|:|a:|t:|/|id:)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DiscordSign();

    [GeneratedRegex(@"(?<!\\)`[^`\n]+`", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineCode();

    // Colours and links, as the renderer writes them.
    [GeneratedRegex(@"\u001b(\[[0-9;]*m|\]8;[^\u001b]*\u001b\\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnSequence();
}
