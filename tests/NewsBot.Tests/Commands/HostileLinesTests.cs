using System.Text;
using FsCheck.Fluent;
using NewsBot.Commands;
using NewsBot.Messages;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class HostileLinesTests
{
    private static readonly string[] Pieces =
    [
        "/", "/latest", "/summary", "/search", "/story", "/topics", "/subscribe", "/unsubscribe", "/subscriptions", "/settings", "/sources", "/status", "/why", "/help", "/start",
        "iraq", "العراق", "S1", "S99", "7d", "daily 08:00", "30 7 * * 1-5", "* * * * *", "0 0 30 2 *", "timezone", "quiet", "page:2", "page:0", "count:", "topic:\"", "99999999999999999999",
        "\"", "'", "“", "-", "*", ":", "@", "NEAR(", "AND OR NOT", "%", "_", ";--", "{n}", "\0", "\u202E", "\uD800", "\uDC00", "😀", "٣", "²", "ﷺ", "İ", "<b>", "&", "\n", "\t", " ", "../../x", "off", "22:00-07:00",
    ];

    [Fact]
    public async Task Any_line_gets_an_answer_and_never_an_exception()
    {
        await using var bot = await Bot.StartAsync();
        await bot.ReadAsync(Some.Text());
        var user = 0;
        var lines = Gen.Elements(Pieces).Or(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)).ListOf().Select(parts => string.Join(Joiner(parts.Count), parts));

        foreach (var line in lines.Sample(300, 10))
        {
            var answer = await bot.Router.AnswerAsync(new CommandRequest(Bot.Chat, $"web:{user++}", line, IsAdministrator: true), CancellationToken.None);
            answer.Blocks.ShouldNotBeEmpty(line);
            answer.Commands().ShouldAllBe(command => Encoding.UTF8.GetByteCount(command) <= 60, line);
            MessageJson.Read(MessageJson.Write(answer)).Blocks.Length.ShouldBe(answer.Blocks.Length);
            (await bot.Router.CompleteAsync(line, 10, CancellationToken.None)).Length.ShouldBeLessThanOrEqualTo(10);
        }
    }

    private static string Joiner(int count) => count % 3 == 0 ? "" : " ";
}
