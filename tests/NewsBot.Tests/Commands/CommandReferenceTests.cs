using System.Text.RegularExpressions;
using NewsBot.Commands;
using NewsBot.Messages;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class CommandReferenceTests
{
    // Discord: name 1-32, description 1-100 (https://discord.com/developers/docs/interactions/application-commands); Telegram allows more of both, but only [a-z0-9_].
    private static readonly Regex PlatformName = new("^[a-z0-9_]{1,32}$");

    [Fact]
    public async Task The_committed_reference_is_what_the_definitions_say()
    {
        await using var bot = await Bot.StartAsync();
        var generated = CommandReference.Markdown(bot.Router.Definitions);
        var file = Repository.File("docs/commands.md");
        if (Environment.GetEnvironmentVariable("NEWSBOT_WRITE_DOCS") == "1")
        {
            File.WriteAllText(file, generated);
        }

        File.ReadAllText(file).ShouldBe(generated, "docs/commands.md is out of date; run this test with NEWSBOT_WRITE_DOCS=1");
    }

    [Fact]
    public async Task Every_definition_can_be_registered_with_every_platform_in_every_language()
    {
        await using var bot = await Bot.StartAsync();

        foreach (var definition in bot.Router.Definitions)
        {
            definition.Aliases.Prepend(definition.Name).ShouldAllBe(name => PlatformName.IsMatch(name));
            definition.Examples.ShouldNotBeEmpty();
            foreach (var texts in Texts.Languages.Select(Texts.In))
            {
                texts[definition.DescriptionKey].Length.ShouldBeInRange(1, 100);
                foreach (var option in definition.Options)
                {
                    PlatformName.IsMatch(option.Name).ShouldBeTrue();
                    texts[definition.OptionKey(option)].Length.ShouldBeInRange(1, 100);
                }
            }
        }
    }
}
