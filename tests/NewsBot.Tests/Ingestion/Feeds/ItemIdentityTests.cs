using NewsBot.Ingestion.Feeds;

namespace NewsBot.Tests.Ingestion.Feeds;

public sealed class ItemIdentityTests
{
    private const string Text = "The terminal doubles the capacity of the port, the transport ministry said on Monday. Two more berths follow in spring.";
    private const string Other = "Snow fell on the pass for the third day, and the road to the valley stays closed until the ploughs have come through.";

    [Fact]
    public void An_item_with_a_new_date_is_the_same() =>
        Same(Item("https://a.example/port-opens-terminal", Text, date: "Mon, 29 Dec 2025 14:05:10 GMT"), Item("https://a.example/port-opens-terminal", Text, date: "Tue, 30 Dec 2025 14:05:10 GMT")).ShouldBeTrue();

    [Fact]
    public void An_item_with_a_new_title_is_the_same() =>
        Same(Item("https://a.example/port-opens-terminal", Text, title: "Port opens terminal"), Item("https://a.example/port-opens-terminal", Text, title: "Basra port opens second terminal")).ShouldBeTrue();

    [Fact]
    public void An_item_whose_id_and_address_both_moved_is_known_by_its_text_and_title() =>
        Same(Item("https://a.example/?p=123", Text, id: "a.example-123456789"), Item("https://a.example/news/port", Text, id: "urn:uuid:6b1f2c30")).ShouldBeTrue();

    [Theory]
    [InlineData("http://www.a.example/2025/12/port-opens-terminal/?utm_source=rss&utm_medium=feed")]
    [InlineData("https://m.a.example/2025/12/port-opens-terminal#comments")]
    [InlineData("https://a.example/2025/12/port-opens-terminal/amp")]
    [InlineData("https://amp.a.example/2025/12/port-opens-terminal?fbclid=x")]
    [InlineData("https://mirror.example/2025/12/port-opens-terminal")]
    public void An_address_in_other_clothes_or_on_a_mirror_is_the_same(string address) =>
        Same(Item("https://a.example/2025/12/port-opens-terminal", Text, id: null), Item(address, Text, id: null)).ShouldBeTrue();

    [Fact]
    public void Another_page_is_another_item()
    {
        Same(Item("https://a.example/page?id=1", Text, id: null, title: "One"), Item("https://a.example/page?id=2", Other, id: null, title: "Two")).ShouldBeFalse();
        Same(Item("https://a.example/2025/12/port-opens-terminal", Text, id: null, title: "One"), Item("https://b.example/2025/12/port-opens-terminal", Other, id: null, title: "Two")).ShouldBeFalse();
    }

    [Fact]
    public void A_number_for_an_id_that_is_given_again_does_not_swallow_news() =>
        Same(Item("https://a.example/one-story-long", Text, id: "17", title: "One"), Item("https://a.example/two-story-long", Other, id: "17", title: "Two")).ShouldBeFalse();

    [Fact]
    public void Items_that_all_link_to_one_page_are_told_apart_by_their_ids()
    {
        var keys = Keys(Item("https://a.example/live/budget-debate", Text, id: "urn:post:0000000001", title: "One"), Item("https://a.example/live/budget-debate", Other, id: "urn:post:0000000002", title: "Two"));

        keys[0].IsSame(keys[1]).ShouldBeFalse();
        keys[0].Link.ShouldBeNull();
    }

    [Fact]
    public void An_id_that_all_items_share_is_none()
    {
        var keys = Keys(Item("https://a.example/one-story-long", Text, id: "https://a.example/feed/all", title: "One"), Item("https://a.example/two-story-long", Other, id: "https://a.example/feed/all", title: "Two"));

        keys[0].IsSame(keys[1]).ShouldBeFalse();
        keys[0].Id.ShouldBeNull();
    }

    [Fact]
    public void A_teaser_that_all_items_share_makes_none_of_them_the_same()
    {
        var teaser = "Read the whole story on our page, where you also find the pictures and the comments of our readers.";
        var keys = Keys(Item("https://a.example/one-story-long", teaser, id: null, title: "One"), Item("https://a.example/two-story-long", teaser, id: null, title: "Two"));

        keys[0].IsSame(keys[1]).ShouldBeFalse();
    }

    [Fact]
    public void Items_that_are_the_same_share_a_string_to_look_up()
    {
        var (one, other) = (Keys(Item("https://a.example/2025/port-opens", Text))[0], Keys(Item("https://b.example/2025/port-opens", Text))[0]);

        one.IsSame(other).ShouldBeTrue();
        one.Lookups.Intersect(other.Lookups).ShouldNotBeEmpty();
    }

    private static bool Same(string one, string other)
    {
        var (first, second) = (Keys(one)[0], Keys(other)[0]);
        first.IsSame(second).ShouldBe(second.IsSame(first));
        return first.IsSame(second);
    }

    private static IReadOnlyList<ItemKeys> Keys(params IEnumerable<string> items) => ItemIdentity.Of(FeedDocument.Read($"<rss version='2.0'><channel>{string.Concat(items)}</channel></rss>"));

    private static string Item(string link, string text, string? id = "a.example-123456789", string title = "Port opens terminal", string date = "Mon, 29 Dec 2025 14:05:10 GMT") =>
        $"<item><title>{title}</title><link>{link.Replace("&", "&amp;", StringComparison.Ordinal)}</link>{(id is null ? "" : $"<guid isPermaLink='false'>{id}</guid>")}<description>{text}</description><pubDate>{date}</pubDate></item>";
}
