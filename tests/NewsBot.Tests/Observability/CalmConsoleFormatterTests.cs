using FsCheck.Fluent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Observability;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Observability;

public sealed class CalmConsoleFormatterTests
{
    [Fact]
    public void An_entry_is_one_line_with_time_level_room_and_message() =>
        Written(LogLevel.Information, "NewsBot.Ingestion.PageDumps.Reader", "samples/a.txt holds 3 articles")
            .ShouldBe("12:00:00 info  Ingestion     samples/a.txt holds 3 articles\n");

    [Fact]
    public void A_library_is_named_by_the_end_of_its_name() =>
        Written(LogLevel.Warning, "Microsoft.AspNetCore.Server.Kestrel", "slow").ShouldBe("12:00:00 warn  Kestrel       slow\n");

    [Fact]
    public void A_headline_with_a_line_break_stays_on_its_line() =>
        Written(LogLevel.Information, "NewsBot.Stories.Intake", "Harmless\n12:00:00 error Storage lost")
            .ShouldBe("12:00:00 info  Stories       Harmless\\n12:00:00 error Storage lost\n");

    [Fact]
    public void Whatever_a_message_or_a_fault_says_is_one_line_that_commands_nothing()
    {
        foreach (var text in HostileText.Corpus.Concat(HostileText.Any.Sample(300, 12)))
        {
            var line = Written(LogLevel.Warning, "NewsBot.Ingestion.SourcePoller", text, new IOException(text));

            line.ShouldEndWith("\n");
            line[..^1].ShouldNotContain(letter => char.IsControl(letter) || letter == '\u2028' || letter == '\u2029' || (letter >= '\u202A' && letter <= '\u202E') || (letter >= '\u2066' && letter <= '\u2069'));
        }
    }

    [Fact]
    public void A_warning_tells_the_causes_without_their_stack()
    {
        var fault = new IOException("cannot send", new TimeoutException("no answer from /bot1:abc/sendMessage\nin time"));

        Written(LogLevel.Warning, "NewsBot.Delivery.Dispatcher", "postponed", fault)
            .ShouldBe("12:00:00 warn  Delivery      postponed ← IOException: cannot send ← TimeoutException: no answer from /bot[secret]/sendMessage\\nin time\n");
    }

    [Fact]
    public void An_error_is_followed_by_its_stack_indented()
    {
        var fault = Should.Throw<InvalidOperationException>(() => throw new InvalidOperationException("broken"));

        var lines = Written(LogLevel.Error, "NewsBot.Delivery.Dispatcher", "failed", fault).TrimEnd('\n').Split('\n');

        lines[0].ShouldBe("12:00:00 error Delivery      failed ← InvalidOperationException: broken");
        lines.Length.ShouldBeGreaterThan(1);
        lines.Skip(1).ShouldAllBe(line => line.StartsWith("         at "));
    }

    private static string Written(LogLevel level, string category, string message, Exception? fault = null)
    {
        var formatter = new CalmConsoleFormatter(Options.Create(new ConsoleFormatterOptions()), new LogRedaction(new SecretValues()), new FakeTime());
        using var writer = new StringWriter();
        formatter.Write(new LogEntry<string>(level, category, new EventId(1), message, fault, (state, _) => state), scopeProvider: null, writer);
        return writer.ToString();
    }
}
