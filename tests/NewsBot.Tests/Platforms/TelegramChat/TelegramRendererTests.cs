using NewsBot.Messages;
using NewsBot.Platforms.TelegramChat;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.TelegramChat;

public sealed class TelegramRendererTests
{
    private static readonly ChatAddress Chat = new("telegram", "-100", "1");
    private static readonly StoryBlock Story = new("Port of Basra opens", new Uri("https://wire.example/a"), "A lead.", "Wire · 14:05", ["Kurdistan Region", "العراق", "1701"], "S12K");

    [Fact]
    public void A_headline_is_bold_and_linked_and_the_page_is_previewed()
    {
        var message = Render(Story);

        message.Text.ShouldBe("Port of Basra opens\nA lead.\nWire · 14:05\n#Kurdistan_Region #العراق 1701 · S12K");
        Under(message, "bold").ShouldBe(["Port of Basra opens"]);
        Under(message, "text_link").ShouldBe(["Port of Basra opens"]);
        Under(message, "code").ShouldBe(["S12K"]);
        message.Preview.ShouldBe(Story.Link);
    }

    [Fact]
    public void Several_stories_have_no_preview_and_a_story_without_a_page_no_link()
    {
        Render(Story, Story).Preview.ShouldBeNull();
        Render(Story with { Link = null }).Entities.ShouldNotContain(entity => entity.Kind == "text_link");
        Render(Story with { Link = new Uri("javascript:alert(1)") }).Entities.ShouldNotContain(entity => entity.Kind == "text_link");
    }

    [Fact]
    public void Commands_stay_plain_so_that_the_platform_links_them()
    {
        var message = Render(new Paragraph([Run.Of("Say "), Run.Do("/latest iraq"), new Run(" or else", RunStyle.Italic)]), new BulletList([[Run.Bold("one")], [new Run("two", Link: new Uri("https://x.example/"))]]));

        message.Text.ShouldBe("Say /latest iraq or else\n• one\n• two");
        message.Entities.Select(entity => (entity.Kind, message.Text.Substring(entity.Offset, entity.Length))).ShouldBe([("italic", "or else"), ("bold", "one"), ("text_link", "two")]);
    }

    [Fact]
    public void Entities_that_a_cut_divides_go_on_in_the_next_piece_and_the_platform_takes_all_pieces()
    {
        var words = string.Join(' ', Enumerable.Repeat("كلمة 😀 e\u0301", 700));
        var pieces = TelegramRenderer.Render(Chat, new Message { Blocks = [new Paragraph([new Run(words, RunStyle.Bold, new Uri("https://x.example/"))])], Buttons = [[new Button("More", "/x")]] });

        pieces.Length.ShouldBeGreaterThan(1);
        foreach (var piece in pieces)
        {
            TelegramRules.Text(piece.Text, [.. piece.Entities.Select(entity => new TelegramRequests.Entity(entity.Kind, entity.Offset, entity.Length, entity.Link?.AbsoluteUri))]).ShouldBeNull();
            piece.Entities.Length.ShouldBe(2);
        }

        string.Join(' ', pieces.Select(piece => piece.Text)).ShouldBe(words);
        pieces[..^1].ShouldAllBe(piece => piece.Buttons.IsEmpty);
        pieces[^1].Buttons.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_button_carries_up_to_64_bytes(int bytes, bool shown) =>
        TelegramRenderer.Render(Chat, Message.Plain("x") with { Buttons = [[new Button("ب", $"/{new string('ب', (bytes - 1) / 2)}{new string('x', (bytes - 1) % 2)}")]] })[0].Buttons.IsEmpty.ShouldBe(!shown);

    [Theory]
    [InlineData("Kurdistan Region", "#Kurdistan_Region")]
    [InlineData("Côte d’Ivoire", "#Côte_dIvoire")]
    [InlineData("Al-Anbar", "#Al_Anbar")]
    [InlineData("G20", "#G20")]
    [InlineData("2026", "2026")]
    [InlineData("مِصر", "#مِصر")]
    public void A_topic_becomes_a_tag_that_the_platform_links(string topic, string tag) => TelegramRenderer.Hashtag(topic).ShouldBe(tag);

    [Fact]
    public void Halves_of_characters_in_a_text_do_not_stop_it()
    {
        var message = Render(new Paragraph([Run.Of("broken \uD83D here")]));

        TelegramRules.Text(message.Text, []).ShouldBeNull();
    }

    private static TelegramMessage Render(params Block[] blocks) => TelegramRenderer.Render(Chat, new Message { Blocks = [.. blocks] }).ShouldHaveSingleItem();

    private static IEnumerable<string> Under(TelegramMessage message, string kind) => message.Entities.Where(entity => entity.Kind == kind).Select(entity => message.Text.Substring(entity.Offset, entity.Length));
}
