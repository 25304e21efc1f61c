using FsCheck;
using FsCheck.Fluent;
using NewsBot.Ingestion.Remote;
using static NewsBot.Tests.Ingestion.Servers.Replies;

namespace NewsBot.Tests.Ingestion.Remote;

/// <summary>Text from outside is data, on its whole way from a feed into the store.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Titles =>
    [
        "Port \u202Enepo\u202C of Basra",
        "Port\u200B of\u2060 Basra \uFEFFopens",
        "Port of Basra \u2066\u2067\u2068 opens",
        "Port of Basra \u001B[2J\u001B]0;owned\u0007 opens",
        "Port\r\nSet-Cookie: a=b\r\n\r\nof Basra",
        "Port\u2028of\u2029Basra\u0085opens",
        "Port of \U000E0049\U000E0047\U000E004EBasra",
        "<script>alert(1)</script>Port of <b onclick=x>Basra</b>",
        "&lt;img src=x onerror=alert(1)&gt; Port of Basra",
        "]]><item><title>Port</title></item> of Basra",
        "@everyone <@123> <#456> [Port](https://evil.example) **of** `Basra` ~~opens~~",
        "Port'); DROP TABLE story; -- of \"Basra\"",
        "Port \" OR * NEAR(NOT) of Basra: {n} {0} {title} %s",
        new string('A', 100_000),
        "\u0627\u0644\u0628\u0635\u0631\u0629 \u202B\u202A\u202D Port",
        "P\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308ort of Basra",
    ];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_hostile_headline_becomes_one_story_with_a_line_of_text_and_nothing_else(string title)
    {
        await using var stand = await Newsstand.OpenAsync();
        var text = $"<p>{title.Replace("]]>", "", StringComparison.Ordinal)}</p><p>{Newsstand.Long("a quiet day")}</p>";
        stand.Server["/feed"] = Document($"<rss version=\"2.0\"><channel><item><title>{Escaped(title)}</title><description>{Escaped(text)}</description><link>https://wire.example/quiet-day</link></item></channel></rss>");

        await stand.PollAsync();

        var story = (await stand.NewsAsync()).ShouldHaveSingleItem();
        story.Headline.Length.ShouldBeInRange(1, 500);
        foreach (var said in story.Lead.Append(story.Headline).Append(story.Publishers[0]))
        {
            said.ShouldBe(OutsideCharacters.Without(said));
            said.ShouldAllBe(character => !char.IsControl(character));
            said.Contains("<script", StringComparison.OrdinalIgnoreCase).ShouldBeFalse();
        }

        (await stand.StoredAsync()).ShouldBe(1);
        (await stand.Newsroom.Search.FindAsync(title, 0, 5, CancellationToken.None)).Length.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void No_text_keeps_what_hides_or_turns_words() => Prop.ForAll<int[]>(codes =>
    {
        // Random numbers as characters of all planes, halves of pairs included.
        var clean = OutsideCharacters.Without(string.Concat(codes.Select(code => (char)(code * 2654435761L % 65536 & 0xFFFF))));
        return OutsideCharacters.Without(clean) == clean && !clean.Any(character => char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200B');
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("می‌خواهم")]
    [InlineData("👨‍👩‍👧 family")]
    [InlineData("البصرة\u200F (Basra)")]
    [InlineData("Zürich – “quoted”")]
    public void Honest_writing_stays_as_it_is(string text) => OutsideCharacters.Without(text).ShouldBe(text);

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
