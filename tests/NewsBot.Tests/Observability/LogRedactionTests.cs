using NewsBot.Configuration;
using NewsBot.Observability;

namespace NewsBot.Tests.Observability;

public sealed class LogRedactionTests
{
    private const string TelegramToken = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1";
    private const string DiscordToken = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";

    private readonly LogRedaction _redaction = new(new SecretValues());

    [Theory]
    [InlineData("POST https://api.telegram.org/bot" + TelegramToken + "/sendMessage failed", "POST https://api.telegram.org/bot[secret]/sendMessage failed")]
    [InlineData("GET http://127.0.0.1:81/bot1:x/getMe", "GET http://127.0.0.1:81/bot[secret]/getMe")]
    [InlineData("/bot110201543%3AAAHdqTcvCH1vGWJx/getMe", "/bot[secret]/getMe")]
    [InlineData("token is " + TelegramToken, "token is [secret]")]
    [InlineData("Authorization: Bot " + DiscordToken, "Authorization: Bot [secret]")]
    [InlineData("logged in with " + DiscordToken + ".", "logged in with [secret].")]
    [InlineData("POST /api/v10/interactions/846462639134605312/aW50ZXJhY3Rpb246ODQ2NDYyNjM5/callback", "POST /api/v10/interactions/846462639134605312/[secret]/callback")]
    [InlineData("POST /webhooks/84646263913/aW50ZXJhY3Rpb246ODQ2NDYyNjM5/messages", "POST /webhooks/84646263913/[secret]/messages")]
    [InlineData("Host=db;Password=hunter2;Database=news", "Host=db;Password=[secret];Database=news")]
    [InlineData("https://feeds.example/all?api_key=abc123&page=2", "https://feeds.example/all?api_key=[secret]&page=2")]
    [InlineData("https://reader:hunter2@feeds.example/all", "https://[secret]@feeds.example/all")]
    [InlineData("{\"token\":\"hunter2\"}", "{\"token\":\"[secret]\"}")]
    public void What_looks_like_a_secret_is_hidden(string text, string expected) => _redaction.Clean(text).ShouldBe(expected);

    [Theory]
    [InlineData("Port of Basra opens a second grain terminal at 14:05")]
    [InlineData("http://127.0.0.1:8080/story/S12K?topic=iraq")]
    [InlineData("telegram:-1001234567890/45 wants iraq")]
    [InlineData("The ministry's key: a password nobody knew")]
    [InlineData("ميناء البصرة يفتح محطة ثانية للحبوب")]
    public void Everything_else_stays_as_it_is(string text) => _redaction.Clean(text).ShouldBe(text);

    [Fact]
    public void A_line_break_in_a_headline_cannot_forge_an_entry() =>
        _redaction.Clean("Harmless\r\n12:00:00 error Storage all is lost\u2028x\u0085y\u001B[31mred\u202Ez\ttab").ShouldBe(
            "Harmless\\r\\n12:00:00 error Storage all is lost\\u2028x\\u0085y\\u001B[31mred\\u202Ez tab");
}
