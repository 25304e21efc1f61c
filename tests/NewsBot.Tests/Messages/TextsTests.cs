using System.Text.Json;
using System.Text.RegularExpressions;
using NewsBot.Messages;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Messages;

public sealed class TextsTests
{
    private static readonly Regex Place = new(@"\{\w+\}");

    [Fact]
    public void A_value_of_the_other_direction_is_isolated()
    {
        Texts.In("ar").Format("settings.done.timezone", ("value", "Asia/Baghdad"), ("time", "15:00")).ShouldContain("\u2068Asia/Baghdad\u2069");
        Texts.In("ar").Format("settings.done.timezone", ("value", "بغداد"), ("time", "15:00")).ShouldNotContain("\u2068");
        Texts.In("en").Format("latest.titleOn", ("topic", "العراق")).ShouldBe("Latest on \u2068العراق\u2069");
    }

    [Fact]
    public void A_value_that_looks_like_a_place_is_never_filled() =>
        Texts.In("en").Format("subscribe.new", ("topic", "{when}"), ("when", "now")).ShouldBe("Subscribed to {when}: now.");

    [Fact]
    public void Runs_fill_places_and_keep_the_order_of_the_language()
    {
        var runs = Texts.In("ar").Runs("router.unknown", ("command", Run.Of("/foo")), ("help", Run.Do("/help")));

        string.Concat(runs.Select(run => run.Text)).ShouldBe("لا يوجد أمر \u2068/foo\u2069. يعرض \u2068/help\u2069 جميع الأوامر.");
        runs.Single(run => run.Command is not null).Command.ShouldBe("/help");
    }

    [Fact]
    public void Every_translation_has_a_text_of_the_same_places_as_the_English_one()
    {
        foreach (var file in Directory.GetFiles(Repository.File("src/NewsBot/Messages/Texts/en")))
        {
            var english = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            foreach (var folder in Directory.GetDirectories(Repository.File("src/NewsBot/Messages/Texts")))
            {
                var translated = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Path.GetFileName(file)))).RootElement;
                foreach (var text in translated.EnumerateObject())
                {
                    english.TryGetProperty(text.Name, out var source).ShouldBeTrue($"{folder}: {text.Name}");
                    Places(Other(text.Value)).ShouldBe(Places(Other(source)), $"{folder}: {text.Name}");
                }
            }
        }
    }

    private static string Other(JsonElement text) => text.ValueKind == JsonValueKind.String ? text.GetString()! : text.GetProperty("other").GetString()!;

    private static IEnumerable<string> Places(string text) => Place.Matches(text).Select(match => match.Value).Where(place => place != "{n}").Distinct().Order(StringComparer.Ordinal);
}
