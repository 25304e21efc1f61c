using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.TelegramChat;

public sealed class TelegramSecretsTests
{
    private const string Secret = "loopback-token-that-no-log-may-hold";

    [Fact(Timeout = 60_000)]
    public async Task The_token_stands_in_no_log_no_activity_and_no_health_report_whatever_fails()
    {
        var heard = new Heard();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = heard.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var diagnostics = DiagnosticListener.AllListeners.Subscribe(heard);
        await using (var bot = await TelegramBot.StartAsync(
            server =>
            {
                foreach (var fault in Enum.GetValues<Fault>().Where(fault => fault != Fault.HangAfter))
                {
                    server.Fail("getMe", fault);
                    server.Fail("getUpdates", fault);
                    server.Fail("sendMessage", fault);
                }
            },
            services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(heard))))
        {
            var group = bot.Server.Chat(-1, "group");
            var other = bot.Server.Chat(-2, "group");
            for (var fault = 0; fault < 5; fault++)
            {
                bot.Server.Say(fault % 2 == 0 ? group : other, "/help");
            }

            group.Refusal = (403, "Forbidden: bot was kicked from the group chat");
            await bot.UntilAsync(() => bot.Server.Calls.Count(call => call.Method == "sendMessage") >= 4);
            heard.Lines.Enqueue(await bot.HealthAsync());
            await bot.Server.DisposeAsync();
            await bot.UntilAsync(() => heard.Lines.Any(line => line.Contains("cannot be reached", StringComparison.Ordinal)), talk: false);
            heard.Lines.Enqueue(await bot.HealthAsync());
        }

        heard.Lines.ShouldNotBeEmpty();
        heard.Lines.ShouldContain(line => line.Contains("trying again", StringComparison.Ordinal));
        heard.Lines.Where(line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    // Everything that is said anywhere in the process while the test runs.
    private sealed class Heard : ILoggerProvider, ILogger, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public void Add(Activity activity) => Lines.Enqueue($"activity {activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(said => said.Tags))}");

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void OnNext(DiagnosticListener value)
        {
            // The servers' own events would name what the client sends; only the client is judged.
            if (value.Name.StartsWith("HttpHandler", StringComparison.Ordinal))
            {
                value.Subscribe(this);
            }
        }

        // The servers' test doubles call with clients of their own; their addresses hold no token.
        public void OnNext(KeyValuePair<string, object?> value) => Lines.Enqueue($"{value.Key} {value.Value}");

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
        }
    }
}
