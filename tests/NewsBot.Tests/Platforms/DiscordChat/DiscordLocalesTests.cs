using System.Collections.Immutable;
using System.Text.Json;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat;
using NewsBot.Platforms.DiscordChat.Rest;
using NewsBot.Tests.Commands;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.DiscordChat;

public sealed class DiscordLocalesTests
{
    [Theory]
    [InlineData("es", "es-ES es-419")]
    [InlineData("de", "de")]
    [InlineData("zh-TW", "zh-TW")]
    [InlineData("ar", "")]
    public void A_language_has_the_names_that_the_platform_knows_it_by(string language, string expected) => string.Join(' ', DiscordLocales.Of(language)).ShouldBe(expected);

    [Theory]
    [InlineData("último", true)]
    [InlineData("आख़िरी", true)]
    [InlineData("ล่าสุด", true)]
    [InlineData("أحدث-الأخبار", true)]
    [InlineData("Último", false)]
    [InlineData("dos palabras", false)]
    [InlineData("", false)]
    [InlineData("/latest", false)]
    public void A_name_is_what_the_platform_takes_as_one(string name, bool expected) => DiscordLocales.IsName(name).ShouldBe(expected);

    [Fact]
    public async Task Commands_and_options_carry_the_names_and_descriptions_of_each_language_that_the_platform_knows()
    {
        await using var bot = await Bot.StartAsync();
        var spanish = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["command.latest.name"] = "últimas",
            ["command.latest.description"] = new string('ú', 120),
            ["command.latest.option.topic.name"] = "tema",
            ["command.latest.option.count.name"] = "Cuántas noticias",
        };
        var latest = Sent(bot, [("es", spanish.GetValueOrDefault), ("ar", _ => "آخر")]).Single(command => command.Name == "latest");

        latest.NameLocalizations.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["es-419"] = "últimas", ["es-ES"] = "últimas" });
        latest.DescriptionLocalizations!["es-ES"].Length.ShouldBe(100);
        latest.Options!.Single(option => option.Name == "topic").NameLocalizations!["es-ES"].ShouldBe("tema");
        latest.Options!.Single(option => option.Name == "count").NameLocalizations.ShouldBeNull();
    }

    [Fact]
    public async Task All_commands_keep_the_rules_of_the_platform_in_every_language()
    {
        await using var bot = await Bot.StartAsync();

        Sent(bot, DiscordLocales.Languages).Select(DiscordRules.Command).ShouldAllBe(problem => problem == null);
        foreach (var language in Texts.Languages)
        {
            Texts.In(language).Keys.Where(key => key.StartsWith("command.", StringComparison.Ordinal) && key.EndsWith(".name", StringComparison.Ordinal) && !key.EndsWith("option.name", StringComparison.Ordinal))
                .ShouldAllBe(key => DiscordLocales.IsName(Texts.In(language)[key]));
        }
    }

    private static DiscordRequests.Command[] Sent(Bot bot, ImmutableArray<(string Language, Func<string, string?> Find)> languages)
    {
        var bodies = DiscordCommands.Bodies(bot.Router.Definitions, languages);
        return JsonSerializer.Deserialize<DiscordRequests.Command[]>(JsonSerializer.Serialize(bodies, RestJson.Default.ImmutableArrayDiscordCommandBody), DiscordRequests.Json)!;
    }
}
