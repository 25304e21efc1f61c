using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NewsBot.Observability;
using NewsBot.Tests.Configuration;

namespace NewsBot.Tests.Observability;

public sealed class LoggingTests
{
    [Theory]
    [InlineData("{}", LogLevel.Information, LogLevel.Warning)]
    [InlineData("""{ "Logging": { "Level": "debug" } }""", LogLevel.Debug, LogLevel.Debug)]
    [InlineData("""{ "Logging": { "Level": "Error" } }""", LogLevel.Error, LogLevel.Error)]
    [InlineData("""{ "Logging": { "Level": "loud" } }""", LogLevel.Information, LogLevel.Warning)]
    public void Rooms_are_heard_from_the_configured_level_on_and_libraries_from_warnings_on(string json, LogLevel rooms, LogLevel libraries)
    {
        using var configured = Configured(json);

        Least(configured, "NewsBot.Ingestion.Poll").ShouldBe(rooms);
        Least(configured, "Quartz.Core.QuartzScheduler").ShouldBe(libraries);
    }

    [Fact]
    public void Addresses_of_requests_are_never_logged_at_any_level()
    {
        using var configured = Configured("""{ "Logging": { "Level": "Trace" } }""");

        Least(configured, "System.Net.Http.HttpClient.Default.LogicalHandler").ShouldBe(LogLevel.Warning);
    }

    [Fact]
    public void The_level_follows_the_file()
    {
        using var configured = Configured("{}").Started();
        var logger = configured.Services.GetRequiredService<ILoggerFactory>().CreateLogger("NewsBot.Ingestion.Poll");
        logger.IsEnabled(LogLevel.Debug).ShouldBeFalse();

        configured.Write("""{ "Logging": { "Level": "Debug" } }""").Look();

        logger.IsEnabled(LogLevel.Debug).ShouldBeTrue();
    }

    [Fact]
    public void A_wrong_level_is_a_problem_with_the_nearest_name()
    {
        using var configured = Configured("""{ "Logging": { "Level": "Informaton" } }""");

        configured.Problems.ShouldBe(["config/newsbot.json: Logging.Level: \"Informaton\" is unknown here; did you mean \"Information\"? (line 1)"]);
    }

    [Fact]
    public void Secrets_of_the_configuration_are_hidden_the_replaced_ones_too()
    {
        using var configured = Configured("""{ "Push": { "Token": "first/secret" } }""").Started();
        var redaction = configured.Services.GetRequiredService<LogRedaction>();

        configured.Write("""{ "Push": { "TokenFile": "token" } }""").Write("second-secret\n", "token").Look();

        redaction.Clean("first/secret second-secret https://x/?t=first%2Fsecret").ShouldBe("[secret] [secret] https://x/?t=[secret]");
    }

    [Fact]
    public void The_log_goes_to_standard_error_by_the_calm_formatter_alone()
    {
        using var configured = new Configured("{}", services => services.AddObservability(), keepsLog: false);

        configured.Services.GetServices<ILoggerProvider>().ShouldHaveSingleItem().ShouldBeOfType<ConsoleLoggerProvider>();
        var console = configured.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<ConsoleLoggerOptions>>().Value;
        console.FormatterName.ShouldBe("calm");
        console.LogToStandardErrorThreshold.ShouldBe(LogLevel.Trace);
        configured.Services.GetServices<ConsoleFormatter>().ShouldContain(formatter => formatter is CalmConsoleFormatter);
    }

    private static Configured Configured(string json) => new(json, services => services.AddObservability());

    private static LogLevel Least(Configured configured, string category)
    {
        var logger = configured.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category);
        return Enum.GetValues<LogLevel>().First(logger.IsEnabled);
    }
}
