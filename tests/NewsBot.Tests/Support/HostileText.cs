using FsCheck;
using FsCheck.Fluent;

namespace NewsBot.Tests.Support;

/// <summary>Text as publishers, their attackers and broken programs write it.</summary>
public static class HostileText
{
    private static readonly string[] Pieces =
    [
        // Markup of every kind.
        "<b>bold</b>", "<script>alert(1)</script>", "</title>", "<img src=x onerror=alert(1)>", "&lt;i&gt;", "&#x202E;", "&amp;nbsp;", "<![CDATA[", "]]>", "<!--", "javascript:alert(1)",
        "**bold**", "__under__", "~~gone~~", "||spoiler||", "`code`", "```\nblock", "# title", "> quote", "- item", "1. first", "[words](https://evil.example)", "\\", "[bold]", "[/]", "[red", "{{n}}", "{n}", "{command}", "%s", "$(id)",

        // Names that notify, addresses that open.
        "@everyone", "@here", "@somebody", "<@1>", "<@!1>", "<@&2>", "<#3>", "</settings:4>", "<t:0:R>", "<:smile:5>", "<a:dance:6>", "<id:customize>", "t.me/joinchat/x", "https://t.me/evil", "tg://user?id=7", "discord.gg/x", "mailto:a@b.example", "/unsubscribe", "/settings@AnyBot", "#tag",

        // Direction, and what is not seen.
        "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u061C", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\U000E0041", "\U000E007F", "\u180E", "\uFFF9", "\uFE0F",

        // Control characters and sequences of terminals.
        "\0", "\a", "\b", "\u001B[2J", "\u001B]0;owned\u0007", "\u001B]8;;https://evil.example\u001B\\", "\u009B31m", "\u007F", "\r", "\n", "\r\n", "\t", "\v", "\f", "\u0085", "\u2028", "\u2029", "\n12:00:00 error Storage lost",

        // Halves of characters, characters that are none, and too many marks.
        "\uD83D", "\uDE00", "\uDE00\uD83D", "\uFFFE", "\uFDD0", "\uFFFD", "e" + new string('\u0301', 200), "م" + new string('\u0651', 50), "👨‍👩‍👧‍👦", "🇮🇶", "ﷺ", "İ", "ß", "½", "٣", "²",

        // Questions in other languages.
        "'; DROP TABLE article; --", "\" OR 1=1", "NEAR(a b)", "AND NOT", "title:x", "^x", "x*", "*", "\"", "'", "“", "%", "_", "../../etc/passwd", "\\u0000", "{\"type\":\"story\"}",

        // Words.
        "Basra", "البصرة", "port", "said on Monday.", "قال مسؤول.", " ", "  ", ".", "!", "؟", "2026-01-05", new string('x', 700), new string('ب', 700),
    ];

    /// <summary>Every piece by itself.</summary>
    public static IReadOnlyList<string> Corpus => Pieces;

    /// <summary>Pieces in a row, and any text at all.</summary>
    public static Gen<string> Any { get; } = Gen.Elements(Pieces).ListOf().Select(parts => string.Join(parts.Count % 2 == 0 ? " " : "", parts))
        .Or(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null));
}
