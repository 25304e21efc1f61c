using NewsBot.Commands;

namespace NewsBot.Tests.Commands;

public sealed class TypedLineTests
{
    private static readonly CommandDefinition Latest = new("latest", [new("topic", OptionKind.TopicOrWords), new("count", OptionKind.Number), new("page", OptionKind.Number) { NamedOnly = true }]);
    private static readonly CommandDefinition Summary = new("summary", [new("topic", OptionKind.TopicOrStory), new("period", OptionKind.Period)]);
    private static readonly CommandDefinition Subscribe = new("subscribe", [new("topic", OptionKind.Topic, Required: true), new("when", OptionKind.Cadence)]);
    private static readonly CommandDefinition Search = new("search", [new("words", OptionKind.Words, Required: true), new("page", OptionKind.Number) { NamedOnly = true }]);
    private static readonly CommandDefinition Settings = new("settings", [new("name", OptionKind.Setting), new("value", OptionKind.Words)]);

    [Theory]
    [InlineData("/latest", "latest")]
    [InlineData("/Latest@OurBot iraq", "latest")]
    [InlineData("  /latest\niraq", "latest")]
    [InlineData("\u200F/latest iraq", "latest")]
    [InlineData("/", "")]
    public void The_name_stands_behind_the_slash(string line, string name) => NewsBot.Commands.TypedLine.Parse(line).Name.ShouldBe(name);

    [Fact]
    public void A_line_without_a_slash_names_no_command() => NewsBot.Commands.TypedLine.Parse("grain terminal").Name.ShouldBeNull();

    [Theory]
    [InlineData("/latest", "")]
    [InlineData("/latest iraq", "topic=iraq")]
    [InlineData("/latest iraq 3", "count=3 topic=iraq")]
    [InlineData("/latest 3", "count=3")]
    [InlineData("/latest ٣", "count=٣")]
    [InlineData("/latest kurdistan region 3", "count=3 topic=kurdistan region")]
    [InlineData("/latest count:3 kurdistan region", "count=3 topic=kurdistan region")]
    [InlineData("/latest topic:\"kurdistan region\" 3", "count=3 topic=kurdistan region")]
    [InlineData("/latest “kurdistan region” page:2", "page=2 topic=kurdistan region")]
    [InlineData("/latest \"election 2025\"", "topic=election 2025")]
    [InlineData("/latest PAGE:2", "page=2")]
    public void Options_are_read_by_position_or_by_name(string line, string values) => Read(Latest, line).ShouldBe(values);

    [Theory]
    [InlineData("/summary iraq 7d", "period=7d topic=iraq")]
    [InlineData("/summary 7d", "period=7d")]
    [InlineData("/summary ٧d", "period=٧d")]
    [InlineData("/summary s12k today", "period=today topic=s12k")]
    public void A_period_stands_last(string line, string values) => Read(Summary, line).ShouldBe(values);

    [Theory]
    [InlineData("/subscribe iraq", "topic=iraq")]
    [InlineData("/subscribe iraq now", "topic=iraq when=now")]
    [InlineData("/subscribe kurdistan region daily 08:00", "topic=kurdistan region when=daily 08:00")]
    [InlineData("/subscribe iraq 30 7 * * 1-5", "topic=iraq when=30 7 * * 1-5")]
    [InlineData("/subscribe iraq daily 25:00", "topic=iraq when=daily 25:00")]
    [InlineData("/subscribe irak-xyz hourly", "topic=irak-xyz when=hourly")]
    public void A_cadence_follows_the_topic(string line, string values) => Read(Subscribe, line).ShouldBe(values);

    [Theory]
    [InlineData("/search grain terminal", "words=grain terminal")]
    [InlineData("/search \"grain terminal\" -basra site:x", "words=\"grain terminal\" -basra site:x")]
    [InlineData("/search «صوامع الحبوب» البصرة page:3", "page=3 words=\"صوامع الحبوب\" البصرة")]
    [InlineData("/search 5\" pipe", "words=5\" pipe")]
    public void Words_keep_their_quotes(string line, string values) => Read(Search, line).ShouldBe(values);

    [Fact]
    public void A_setting_takes_the_rest_of_the_line() => Read(Settings, "/settings timezone Asia/Baghdad").ShouldBe("name=timezone value=Asia/Baghdad");

    [Theory]
    [InlineData("24h", 24)]
    [InlineData("2w", 336)]
    [InlineData("week", 168)]
    [InlineData("today", 0)]
    [InlineData("0h", -1)]
    [InlineData("99999999w", -1)]
    [InlineData("h", -1)]
    [InlineData("soon", -1)]
    public void A_period_is_a_span_back_from_now(string text, int hours) =>
        (Lookback.TryParse(text, out var period) ? period.Hours : -1).ShouldBe(hours);

    private static string Read(CommandDefinition definition, string line)
    {
        var (arguments, problem) = new ArgumentBinder(Bot.Catalogue).Bind(definition, NewsBot.Commands.TypedLine.Parse(line), maxCount: 20);
        problem.ShouldBeNull();
        return string.Join(' ', arguments.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
    }
}
