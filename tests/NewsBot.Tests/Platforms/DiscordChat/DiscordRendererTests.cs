using System.Globalization;
using System.Text.Json;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat.Posting;
using NewsBot.Platforms.DiscordChat.Rest;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.DiscordChat;

public sealed class DiscordRendererTests
{
    private static readonly Uri Link = new("https://news.example/story?id=1");

    public static TheoryData<string> Letters => ["a", "👩‍👩‍👧‍👦", "e\u0301\u0302", "خ", "𐍈", "*", "\ud800", "ab "];

    [Fact]
    public void A_pushed_story_is_an_embed_with_its_headline_linked()
    {
        var body = DiscordRenderer.Render(new Message
        {
            Blocks = [new StoryBlock("Port of Basra opens", Link, "Two berths follow.", "Sample Wire — 14:05", ["Iraq", "Kurdistan Region"], "S12K")],
            Buttons = [[new Button("Summary", "/summary S12K")]],
        }).ShouldHaveSingleItem();

        var embed = body.Embeds.ShouldHaveSingleItem();
        (embed.Title, embed.Url, embed.Description).ShouldBe(("Port of Basra opens", Link.AbsoluteUri, "Two berths follow."));
        embed.Footer!.Text.ShouldBe("Sample Wire — 14:05\n#Iraq #KurdistanRegion · S12K");
        body.Components.ShouldHaveSingleItem().Components!.Value.ShouldHaveSingleItem().CustomId.ShouldBe("/summary S12K");
    }

    [Fact]
    public void A_topic_always_has_the_same_colour() => DiscordColour.Of(["Iraq", "Middle East"]).ShouldBe(DiscordColour.Of(["Iraq"]));

    [Fact]
    public void Nobody_is_notified_whatever_a_headline_says()
    {
        var body = DiscordRenderer.Render(Message.Plain("@everyone look, <@123>")).ShouldHaveSingleItem();

        JsonSerializer.Serialize(body, RestJson.Default.DiscordMessageBody).ShouldContain("\"allowed_mentions\":{\"parse\":[]}");
        body.Content.ShouldBe("@everyone look, \\<@123>");
    }

    [Theory]
    [InlineData("*bold* _not_ `code` ~~x~~ ||y||", "\\*bold\\* \\_not\\_ \\`code\\` \\~\\~x\\~\\~ \\|\\|y\\|\\|")]
    [InlineData("# title", "\\# title")]
    [InlineData("> quote", "\\> quote")]
    [InlineData("1. first", "1\\. first")]
    [InlineData("[x](http://bad)", "\\[x\\](http://bad)")]
    [InlineData("a # b - c > d 1.5", "a # b - c > d 1.5")]
    public void Markdown_in_a_text_from_outside_says_what_it_says(string text, string expected) => DiscordText.Escape(text).ShouldBe(expected);

    [Fact]
    public void A_link_that_would_end_its_own_markdown_does_not() =>
        DiscordText.Linked("words", new Uri("https://a.example/x_(y)")).ShouldBe("[words](https://a.example/x_%28y%29)");

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_title_at_its_limit_stays_whole_and_one_beyond_is_cut_between_characters(string letter)
    {
        foreach (var length in new[] { 255, 256, 257, 400 })
        {
            var headline = string.Concat(Enumerable.Repeat(letter, length))[..length];
            var message = new Message { Blocks = [new StoryBlock(headline, Link, headline, headline, [headline], "S1")] };

            foreach (var body in DiscordRenderer.Render(message))
            {
                Problem(body).ShouldBeNull();
            }
        }

        DiscordText.Shorten(new string('a', 256), 256).ShouldBe(new string('a', 256));
        DiscordText.Shorten(new string('a', 257), 256).ShouldBe(new string('a', 255) + "…");
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_text_of_any_length_is_said_whole_and_within_the_limits(string letter)
    {
        foreach (var length in new[] { DiscordRenderer.MaxContent, DiscordRenderer.MaxContent + 1, 4096, 4097, 6000, 6001, 15_000 })
        {
            var text = string.Concat(Enumerable.Repeat(letter, length))[..length];
            var bodies = DiscordRenderer.Render(Message.Plain(text));

            bodies.Select(Problem).ShouldAllBe(problem => problem == null);
            var said = string.Concat(bodies.Select(body => body.Content + string.Concat(body.Embeds.Select(embed => embed.Description)))).Replace("\\", "", StringComparison.Ordinal);
            said.Count(character => !char.IsWhiteSpace(character)).ShouldBe(Whole(text).Count(character => !char.IsWhiteSpace(character)));
        }
    }

    [Fact]
    public void A_content_at_its_limit_is_one_message_and_one_beyond_becomes_an_embed()
    {
        DiscordRenderer.Render(Message.Plain(new string('a', DiscordRenderer.MaxContent))).ShouldHaveSingleItem().Content.Length.ShouldBe(DiscordRenderer.MaxContent);
        DiscordRenderer.Render(Message.Plain(new string('a', DiscordRenderer.MaxContent + 1))).ShouldHaveSingleItem().Embeds.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_role_that_is_mentioned_has_its_place_before_a_content_at_the_limit()
    {
        DiscordRenderer.Render(Message.Plain(new string('a', 1975)), mentions: true).ShouldHaveSingleItem().Content.Length.ShouldBe(1975);
        DiscordRenderer.Render(Message.Plain(new string('a', 1976)), mentions: true).ShouldHaveSingleItem().Embeds.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("w")]
    [InlineData("خ")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("e\u0301\u0302")]
    public void No_part_of_a_story_is_lost_however_long_each_is(string letter)
    {
        foreach (var length in new[] { 256, 257, 1024, 1025, 4096, 4097, 9000 })
        {
            var text = string.Concat(Enumerable.Repeat(letter, length / letter.Length));
            var bodies = DiscordRenderer.Render(new Message { Blocks = [new StoryBlock($"H{text}", Link, $"L{text}", $"B{text}", ["Iraq"], "S1")] });

            bodies.Select(Problem).ShouldAllBe(problem => problem == null);
            var embeds = bodies.SelectMany(body => body.Embeds).ToList();
            var said = string.Concat(embeds.Select(embed => embed.Title + embed.Description + embed.Footer?.Text)).Replace($"]({Link.AbsoluteUri})", "", StringComparison.Ordinal);
            said.Split(letter).Length.ShouldBe((3 * (length / letter.Length)) + 1);
            embeds.ShouldAllBe(embed => embed.Description == null || !StartsInside(embed.Description));
        }
    }

    [Fact]
    public void A_long_text_goes_on_in_the_next_embed_with_a_whole_sentence()
    {
        var sentences = Enumerable.Range(1, 120).Select(number => $"Sentence {number.ToString(CultureInfo.InvariantCulture)} says as much as a sentence of its length can say.");
        var texts = DiscordRenderer.Render(Message.Plain(string.Join(' ', sentences))).SelectMany(body => body.Embeds).Select(embed => embed.Description!).ToList();

        texts.Count.ShouldBeGreaterThan(1);
        texts.ShouldAllBe(text => text.StartsWith("Sentence ", StringComparison.Ordinal) && text.EndsWith('.'));
    }

    [Fact]
    public void A_character_is_never_cut_where_it_has_a_thousand_marks()
    {
        var bodies = DiscordRenderer.Render(Message.Plain("e" + new string('\u0301', 5000)));

        bodies.Select(Problem).ShouldAllBe(problem => problem == null);
    }

    [Fact]
    public void A_long_digest_becomes_several_messages_and_loses_no_headline()
    {
        var stories = Enumerable.Range(1, 60).Select(number => new StoryBlock($"Headline {number.ToString(CultureInfo.InvariantCulture)}.", new Uri($"https://n.example/{number}{new string('x', 80)}"), Lead: null, "Wire · 3 h ago", ["Iraq"], $"S{number}"));
        var bodies = DiscordRenderer.Render(new Message { Blocks = [new Heading([Run.Of("60 stories")]), .. stories], Buttons = [[new Button("More", "/latest page:2")]] });

        bodies.Length.ShouldBeGreaterThan(1);
        bodies.Select(Problem).ShouldAllBe(problem => problem == null);
        var all = string.Concat(bodies.SelectMany(body => body.Embeds).Select(embed => embed.Description));
        Enumerable.Range(1, 60).ShouldAllBe(number => all.Contains($"[Headline {number}.](https://n.example/{number}x", StringComparison.Ordinal));
        bodies.Count(body => body.Components.Length > 0).ShouldBe(1);
        bodies[^1].Components.Length.ShouldBe(1);
    }

    [Fact]
    public void Twelve_stories_with_leads_are_embeds_in_two_messages_and_none_are_merged()
    {
        var stories = Enumerable.Range(0, 12).Select(number => new StoryBlock($"Headline {number}", Link, new string('a', 500), "Wire", ["Iraq"], "S1"));
        var bodies = DiscordRenderer.Render(new Message { Blocks = [.. stories] });

        bodies.Select(Problem).ShouldAllBe(problem => problem == null);
        bodies.Sum(body => body.Embeds.Length).ShouldBe(12);
        bodies.ShouldAllBe(body => body.Embeds.Count(embed => embed.Url != null) == 1);
    }

    [Fact]
    public void Buttons_keep_the_rules_and_each_command_stands_once()
    {
        var row = Enumerable.Range(1, 7).Select(number => new Button(new string('b', 100), $"/latest page:{number}"));
        var body = DiscordRenderer.Render(Message.Plain("x") with { Buttons = [[.. row, new Button("Again", "/latest page:1"), new Button("Long", "/search " + new string('w', 100))]] }).ShouldHaveSingleItem();

        Problem(body).ShouldBeNull();
        body.Components.Select(found => found.Components!.Value.Length).ShouldBe([5, 2]);
    }

    [Fact]
    public void A_page_button_says_that_its_answer_takes_the_place_of_the_page()
    {
        var texts = Texts.In("ar");
        var body = DiscordRenderer.Render(Message.Plain("x") with { Language = "ar", Buttons = [[new Button(texts["page.next"], "/latest page:2"), new Button("الملخص", "/summary")]] }).ShouldHaveSingleItem();

        body.Components[0].Components!.Value.Select(button => button.CustomId).ShouldBe(["~/latest page:2", "/summary"]);
    }

    [Fact]
    public void Right_to_left_text_and_its_isolates_stay_as_they_are()
    {
        const string text = "\u2068Reuters\u2069: افتتاح ميناء البصرة";
        DiscordRenderer.Render(Message.Plain(text) with { Language = "ar" }).ShouldHaveSingleItem().Content.ShouldBe(text);
    }

    [Fact]
    public void An_empty_message_is_no_message() => DiscordRenderer.Render(Message.Plain(" \n ")).ShouldBeEmpty();

    private static bool StartsInside(string text) => CharUnicodeInfo.GetUnicodeCategory(text, 0) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate || text[0] == '\u200d';

    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static string? Problem(DiscordMessageBody body) =>
        DiscordRules.Message(JsonSerializer.Deserialize<DiscordRequests.Message>(JsonSerializer.Serialize(body, RestJson.Default.DiscordMessageBody), DiscordRequests.Json)!);
}
