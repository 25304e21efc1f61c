using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using NewsBot.Messages;
using NewsBot.Stories;
using NewsBot.Stories.Rewriting;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories.Rewriting;

public sealed class SummaryRewriterTests : IAsyncLifetime
{
    private const string Key = "sk-very-secret-0123456789";
    private const string Good = "The port of Basra opened a second grain terminal after two years, and it doubles the capacity of the port.";

    private readonly FakeTime _time = new();
    private readonly WatchedLog _log = new();
    private readonly FakeOptions<SummaryOptions> _options = new(new SummaryOptions());
    private readonly HttpClient _http = new();
    private RewriterHealth _health = null!;
    private ModelServer _server = null!;
    private SummaryRewriter _rewriter = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ModelServer.StartAsync();
        _options.Change(new SummaryOptions { Endpoint = _server.Endpoint, Model = "small-model", Key = Key });
        _health = new RewriterHealth(_time);
        _rewriter = new SummaryRewriter(new CompletionClient(_http, _time), _health, _options, new LoggerFactory([_log]).CreateLogger<SummaryRewriter>());
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task The_sentences_go_out_as_data_and_the_text_comes_back_with_its_model()
    {
        _server.Says($"  {Good}\n");

        (await RewriteAsync()).ShouldBe(new RewrittenSummary(Good, "small-model"));

        var question = _server.Questions.Single();
        question.GetProperty("model").GetString().ShouldBe("small-model");
        question.GetProperty("messages")[1].GetProperty("content").GetString().ShouldStartWith("[\"The port of Basra opened");
        question.GetProperty("temperature").GetDouble().ShouldBe(0);
        _server.Authorizations.Single().ShouldBe($"Bearer {Key}");
    }

    [Fact]
    public async Task The_same_sentences_are_asked_about_once()
    {
        _server.Says(Good);

        (await RewriteAsync()).ShouldBe(await RewriteAsync());

        _server.Questions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_an_endpoint_nobody_is_asked()
    {
        _options.Change(new SummaryOptions());

        (await RewriteAsync()).ShouldBeNull();

        _server.Questions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_that_brings_a_name_of_its_own_is_not_shown_and_the_log_says_why()
    {
        _server.Says("The port of Basra opened a second grain terminal after two years, Angela Merkel said.");

        (await RewriteAsync()).ShouldBeNull();

        Told.ShouldContain("Angela");
    }

    [Theory]
    [InlineData(500, "{}", "500")]
    [InlineData(401, "{\"error\":\"bad key " + Key + "\"}", "Summary.KeyFile")]
    [InlineData(404, "no such page", "Summary.Endpoint")]
    [InlineData(200, "<html>hello</html>", "no chat completion")]
    [InlineData(200, "{\"choices\":[]}", "no text")]
    [InlineData(200, "{\"choices\":null}", "no text")]
    [InlineData(200, "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":null},\"finish_reason\":\"stop\"}]}", "no text")]
    [InlineData(200, "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"The port\"},\"finish_reason\":\"length\"}]}", "cut for length")]
    [InlineData(302, "", "302")]
    public async Task A_wrong_answer_leaves_the_sentences_and_is_told_once(int status, string body, string told)
    {
        _server.Answers(status, body);

        (await RewriteAsync()).ShouldBeNull();

        Told.ShouldContain(told);
        Told.ShouldNotContain(Key);
        (await _health.CheckHealthAsync(new())).Description.ShouldNotBeNull().ShouldContain(told);
    }

    [Fact]
    public async Task An_endless_answer_is_not_read_to_its_end()
    {
        _server.Answers(200, new string(' ', 300 * 1024));

        (await RewriteAsync()).ShouldBeNull();

        Told.ShouldContain("longer than 256 KiB");
    }

    [Fact]
    public async Task A_slow_service_is_waited_for_no_longer_than_configured()
    {
        _server.Hangs();

        var rewriting = RewriteAsync();
        await _server.AskedAsync();
        _time.Advance(TimeSpan.FromSeconds(9));

        (await rewriting).ShouldBeNull();
        Told.ShouldContain("did not answer within 00:00:08");
    }

    [Fact]
    public async Task A_service_that_failed_is_left_in_peace_for_a_while_and_then_asked_again()
    {
        _server.Answers(503, "");
        await RewriteAsync();
        _server.Says(Good);

        (await RewriteAsync()).ShouldBeNull();
        _time.Advance(TimeSpan.FromSeconds(31));

        (await RewriteAsync()).ShouldNotBeNull();
        Told.ShouldContain("answers again");
        (await _health.CheckHealthAsync(new())).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task While_as_many_as_allowed_are_under_way_others_get_the_sentences_at_once()
    {
        _options.Change(new SummaryOptions { Endpoint = _server.Endpoint, Model = "small-model", AtOnce = 1 });
        _server.Hangs();
        var first = RewriteAsync();
        await _server.AskedAsync();

        (await RewriteAsync()).ShouldBeNull();

        _server.Questions.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(9));
        await first;
    }

    [Fact]
    public async Task A_service_that_is_down_is_no_failure_of_the_summary()
    {
        await _server.DisposeAsync();

        (await RewriteAsync()).ShouldBeNull();

        Told.ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task The_command_shows_the_text_with_the_sources_of_the_sentences()
    {
        await using var bot = await Commands.Bot.StartAsync(services => services.Configure<SummaryOptions>(options => (options.Endpoint, options.Model) = (_server.Endpoint, "small-model")));
        _server.Says(Good);
        var story = (await bot.ReadAsync(Some.Text("Basra opens a terminal", Sentences) with { Link = new Uri("https://example.org/terminal") }))[0];

        var answer = await bot.AskAsync($"/summary {story}");

        Commands.Reading.Text(answer).ShouldContain(Good);
        Commands.Reading.Text(answer).ShouldContain("Written by small-model from these sources:");
        var source = answer.Blocks.OfType<BulletList>().Single().Items.Single();
        source[0].Link.ShouldBe(new Uri("https://example.org/terminal"));
    }

    private static readonly string[] Sentences =
    [
        "The port of Basra opened a second grain terminal after two years of building, the transport ministry said.",
        "The new terminal doubles the capacity of the port, and farmers in the south had asked for it since the poor harvest.",
    ];

    private string Told => string.Join('\n', _log.Lines);

    private Task<RewrittenSummary?> RewriteAsync()
    {
        var article = Some.Article(Some.Text("Basra opens a terminal", Sentences));
        return _rewriter.RewriteAsync(new Summary([.. Sentences.Select(sentence => new SummarySentence(sentence, article))]), CancellationToken.None);
    }
}
