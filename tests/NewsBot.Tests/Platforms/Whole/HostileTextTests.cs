using System.Text;
using FsCheck.Fluent;
using NewsBot.Articles;
using NewsBot.Ingestion.Feeds;
using NewsBot.Ingestion.Html;
using NewsBot.Messages;
using NewsBot.Tests.Commands;
using NewsBot.Tests.Delivery;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.Whole;

/// <summary>Text from outside is data everywhere: from a document, through the store, into every form in which it is shown.</summary>
public sealed class HostileTextTests
{
    private static readonly Uri Address = new("https://wire.example/feed");

    [Fact]
    public async Task Hostile_articles_are_answered_about_on_every_platform()
    {
        await using var bot = await Bot.StartAsync();
        foreach (var batch in HostileText.Corpus.Select(Article).Chunk(50))
        {
            await bot.ReadAsync(batch);
        }

        await AskAboutAllAsync(bot, "a piece of the corpus");
    }

    [Fact]
    public async Task Articles_of_hostile_pieces_in_a_row_are_answered_about_on_every_platform()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync([.. Fourfold(40).Select((words, number) => Article(words[0], number) with { Paragraphs = [words[1], words[2] + ".", Some.OwnWords($"r{number}x")], Standfirst = words[2], Dateline = words[3], Publisher = words[3], Captions = [new Caption(words[1], words[3])], Language = words[3] })]);

        await AskAboutAllAsync(bot, "pieces in a row");
    }

    [Fact]
    public async Task Any_hostile_words_may_be_asked_for()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Some.Text());
        var user = 0;
        foreach (var words in HostileText.Corpus.Concat(HostileText.Any.Sample(60, 8)))
        {
            foreach (var command in new[] { "search", "latest", "summary", "timeline", "story", "why", "topics", "subscribe" })
            {
                Harmless.Everywhere(await bot.AskAsync($"/{command} {words}", administrator: true, user: $"web:{user++}"), $"/{command} {words}");
            }
        }

        (await bot.AskAsync("/latest")).Stories().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Hostile_headlines_are_pushed_and_harm_no_chat()
    {
        await using var chats = await PushedChats.CreateAsync();
        await chats.SubscribeAsync("telegram:-100", "iraq");
        await chats.SubscribeAsync("discord:1", "iraq");

        foreach (var piece in HostileText.Corpus)
        {
            var candidate = chats.Candidate($"Iraq: {piece} in Baghdad", chats.Time.GetUtcNow());
            await chats.PublishAsync(candidate with { Text = candidate.Text with { Publisher = piece } });
            await chats.RunAfterAsync(TimeSpan.FromMinutes(1));
        }

        chats.Telegram.Posts.Count.ShouldBeGreaterThan(20);
        chats.Discord.Posts.Count.ShouldBe(chats.Telegram.Posts.Count);
        foreach (var post in chats.Telegram.Posts.Concat(chats.Discord.Posts))
        {
            Harmless.Everywhere(post.Message, post.Headlines);
        }
    }

    [Fact]
    public async Task What_feeds_and_pages_say_is_answered_about_on_every_platform()
    {
        var texts = new List<ArticleText>();
        foreach (var piece in HostileText.Corpus.Concat(HostileText.Any.Sample(40, 8)))
        {
            // As it is, and as a program would write it into a document.
            foreach (var words in new[] { piece, System.Net.WebUtility.HtmlEncode(piece) })
            {
                var feed = FeedReader.Read(Encoding.UTF8.GetBytes($"<rss><channel><item><title>Basra {words}</title><description>{words} {Some.OwnWords($"f{texts.Count}n")}</description><link>https://wire.example/{texts.Count}</link></item></channel></rss>"), "text/xml", Address);
                texts.AddRange((feed.Feed?.Items ?? []).Select(item => Some.Text(item.Title?.ToLine() ?? "", [.. item.Summary?.ToParts().Paragraphs ?? []]) with { Link = item.Link }));
                var page = ArticlePageReader.Read(Encoding.UTF8.GetBytes($"<html><head><title>Basra {words}</title></head><body><article><h1>Basra {words}</h1><p>{words} {Some.OwnWords($"p{texts.Count}n")}</p></article></body></html>"), "text/html", Address);
                texts.AddRange(page.Page is { } read ? [Some.Text(read.Title, [.. read.Paragraphs]) with { Publisher = read.SiteName ?? "Wire", Standfirst = read.Standfirst }] : []);
            }
        }

        texts.Count.ShouldBeGreaterThan(200);
        await using var bot = await Bot.StartAsync();
        foreach (var batch in texts.Chunk(50))
        {
            await bot.ReadAsync(batch);
        }

        await AskAboutAllAsync(bot, "a feed or a page");
    }

    [Fact]
    public void What_is_stored_says_what_it_said_and_is_not_changed_again()
    {
        foreach (var text in Fourfold(500).Select(words => Article(words[0]) with { Paragraphs = [words[1], words[2]], Publisher = words[3] }))
        {
            var once = VisibleArticle.Of(text);
            var twice = VisibleArticle.Of(once);

            StoredText.Pack(twice).ShouldBe(StoredText.Pack(once));
            once.Title.ShouldNotBeEmpty();
            once.Title.Length.ShouldBeLessThanOrEqualTo(500);
        }
    }

    [Theory]
    [InlineData("ک\u200Cتاب و ژی\u200Cنگە", "ک\u200Cتاب و ژی\u200Cنگە")]
    [InlineData("👨‍👩‍👧‍👦 🇮🇶 ❤\uFE0F", "👨‍👩‍👧‍👦 🇮🇶 ❤\uFE0F")]
    [InlineData("مُحَمَّدٌ", "مُحَمَّدٌ")]
    [InlineData("A \u202Eturned\u202C \u2067word\u2069", "A turned word")]
    [InlineData("two\r\nlines\u2028three", "two lines three")]
    [InlineData("red\u001B[31m\0", "red[31m")]
    [InlineData("<b>1 < 2</b> @everyone", "<b>1 < 2</b> @everyone")]
    public void Words_stay_and_what_is_not_seen_goes(string text, string visible) => VisibleText.Of(text).ShouldBe(visible);

    [Fact]
    public void Half_a_character_is_shown_as_one_that_is_missing() => VisibleText.Of("half \uD83D of it").ShouldBe("half \uFFFD of it");

    [Fact]
    public void A_headline_that_is_too_long_goes_on_in_the_text()
    {
        var title = Some.OwnWords("headline") + " " + Some.OwnWords("more");

        var text = VisibleArticle.Of(Some.Text(title, "The body."));

        text.Title.Length.ShouldBeLessThanOrEqualTo(500);
        title.ShouldStartWith(text.Title[..^1]);
        text.Paragraphs.ShouldBe([title, "The body."]);
    }

    // Words of its own keep an article from being a copy of another.
    private static ArticleText Article(string words, int number = 0) => Some.Text($"Basra {words} port", $"{words} in Iraq on Monday.", Some.OwnWords($"n{number}x"), words) with
    {
        Publisher = $"Wire {words}",
        Standfirst = words,
        Link = Uri.TryCreate($"https://wire.example/{Uri.EscapeDataString(words)}", UriKind.Absolute, out var link) ? link : null,
    };

    private static IEnumerable<string[]> Fourfold(int count) => HostileText.Any.Sample(count * 4, 12).Chunk(4);

    private static async Task AskAboutAllAsync(Bot bot, string what)
    {
        var user = 0;
        var first = await bot.AskAsync("/latest count:10", user: $"web:{user++}");
        var pages = new List<Message> { first };
        while (pages[^1].Command(Texts.In("en")["page.next"]) is { } next && pages.Count < 40)
        {
            pages.Add(await bot.AskAsync(next, user: $"web:{user++}"));
        }

        pages.SelectMany(page => page.Stories()).ShouldNotBeEmpty(what);
        foreach (var page in pages)
        {
            Harmless.Everywhere(page, what);
        }

        foreach (var story in pages.SelectMany(page => page.Stories()).DistinctBy(story => story.Id))
        {
            foreach (var line in new[] { $"/story {story.Id}", $"/summary {story.Id}", $"/timeline {story.Id}", $"/why {story.Id}" })
            {
                Harmless.Everywhere(await bot.AskAsync(line, administrator: true, user: $"web:{user++}"), $"{line}: {story.Headline}");
            }
        }

        foreach (var line in new[] { "/search Basra", "/search البصرة", "/search x*", "/search \"said on Monday\"", "/latest iraq", "/summary iraq", "/timeline iraq", "/sources", "/status" })
        {
            Harmless.Everywhere(await bot.AskAsync(line, administrator: true, user: $"web:{user++}"), line);
        }
    }
}
