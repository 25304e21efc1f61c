using NewsBot.Configuration;
using NewsBot.Messages;
using NewsBot.Subscriptions;

namespace NewsBot.Commands;

/// <summary>Shows and changes a chat's time zone, quiet hours, language and kind of posts.</summary>
internal sealed class SettingsCommand(SubscriptionStore subscriptions, LiveExamples examples) : ICommand
{
    private const int ZonesOffered = 4;

    public CommandDefinition Definition { get; } = new("settings", [new("name", OptionKind.Setting), new("value", OptionKind.Words)])
    {
        Configures = true,
        Examples = ["/settings timezone Asia/Baghdad", "/settings", "/settings quiet 22:00-07:00", "/settings quiet off", "/settings language ar", "/settings posts headline"],
    };

    public async Task<Message> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var name = call.Arguments.Text("name")?.ToLowerInvariant();
        var value = call.Arguments.Text("value")?.Trim('"', ' ');
        if (string.IsNullOrEmpty(value) && (name is null || SettingNames.All.Contains(name, StringComparer.Ordinal)))
        {
            return Show(call);
        }

        var change = name switch
        {
            SettingNames.TimeZone => TimeZone(call, value!),
            SettingNames.Quiet => Quiet(call, value!),
            SettingNames.Language => Language(call, value!),
            SettingNames.Posts => Posts(call, value!),
            _ => Unknown(call.Texts, name!),
        };
        if (change.Settings is null)
        {
            return await examples.WrongAsync(Definition with { Examples = [change.Example] }, change.Words, call.Texts, cancellationToken);
        }

        await subscriptions.KeepSettingsAsync(call.Request.Chat, change.Settings, cancellationToken);
        return new Answer(Texts.In(change.Settings.Language)).Paragraph(change.Words).ToMessage();
    }

    private static Message Show(CommandCall call)
    {
        var (texts, settings) = (call.Texts, call.Settings);
        return new Answer(texts)
            .Heading(texts["settings.title"])
            .List(
            [
                texts.Runs("settings.timezone", ("value", Run.Bold(settings.TimeZone)), ("time", Run.Of(call.Times.Moment(call.Now))), ("command", Run.Do("/settings timezone Asia/Baghdad"))),
                texts.Runs("settings.quiet", ("value", Run.Bold(settings.Quiet?.ToString() ?? texts["settings.quietNone"])), ("command", Run.Do("/settings quiet 22:00-07:00"))),
                texts.Runs("settings.language", ("value", Run.Bold(texts[$"language.{texts.Language}"])), ("command", Run.Do($"/settings language {(texts.Language == "ar" ? "en" : "ar")}"))),
                texts.Runs("settings.posts", ("value", Run.Bold(texts[PostsKey(settings)])), ("command", Run.Do($"/settings posts {(settings.WithLead ? "headline" : "summary")}"))),
            ])
            .ToMessage(onlyForAsker: true);
    }

    private static string PostsKey(ChatSettings settings) => settings.WithLead ? "settings.posts.summary" : "settings.posts.headline";

    private static Change Unknown(Texts texts, string name) => Spelling.Nearest(name, SettingNames.All) is { } near
        ? Change.Refused(texts.Format("settings.unknownNear", ("text", name), ("near", near)), $"/settings {near} {SettingNames.Example(near)}")
        : Change.Refused(texts.Format("settings.unknown", ("text", name), ("names", string.Join(", ", SettingNames.All))), "/settings");

    private static Change TimeZone(CommandCall call, string value)
    {
        if (!TimeZones.TryFind(value, out var zone))
        {
            var near = TimeZones.Nearest(value, ZonesOffered);
            return near.IsEmpty
                ? Change.Refused(call.Texts.Format("settings.unknownZone", ("text", value)), "/settings timezone Asia/Baghdad")
                : Change.Refused(call.Texts.Format("settings.unknownZoneNear", ("text", value), ("near", string.Join(", ", near))), $"/settings timezone {near[0]}");
        }

        var settings = call.Settings with { TimeZone = zone };
        var there = new TimeWords(settings.Zone, call.Now, call.Texts).Moment(call.Now);
        return new Change(settings, call.Texts.Format("settings.done.timezone", ("value", zone), ("time", there)));
    }

    private static Change Quiet(CommandCall call, string value)
    {
        if (value.ToLowerInvariant() is "off" or "none" or "no" or "إيقاف")
        {
            return NotQuiet(call);
        }

        if (!QuietHours.TryParse(Digits.ToAscii(value), out var quiet))
        {
            return Change.Refused(call.Texts.Format("settings.badQuiet", ("text", value)), "/settings quiet 22:00-07:00");
        }

        // 22:00-22:00 is no span at all.
        return quiet.From == quiet.To
            ? NotQuiet(call)
            : new Change(call.Settings with { Quiet = quiet }, call.Texts.Format("settings.done.quiet", ("span", quiet), ("zone", call.Zone.Id)));
    }

    private static Change NotQuiet(CommandCall call) => new(call.Settings with { Quiet = null }, call.Texts["settings.done.quietOff"]);

    private static Change Language(CommandCall call, string value)
    {
        var language = Texts.Languages.FirstOrDefault(language => SettingNames.IsLanguage(language, value));
        return language is null
            ? Change.Refused(
                call.Texts.Format("settings.badLanguage", ("text", value), ("names", string.Join(", ", Texts.Languages.Select(known => $"{Texts.In(known)[$"language.{known}"]} ({known})")))),
                "/settings language en")
            : new Change(call.Settings with { Language = language }, Texts.In(language)["settings.done.language"]);
    }

    private static Change Posts(CommandCall call, string value)
    {
        if (!SettingNames.PostForms.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            return Change.Refused(call.Texts.Format("settings.badPosts", ("text", value)), "/settings posts headline");
        }

        var settings = call.Settings with { WithLead = value.Equals("summary", StringComparison.OrdinalIgnoreCase) };
        return new Change(settings, call.Texts.Format("settings.done.posts", ("value", call.Texts[PostsKey(settings)])));
    }

    /// <summary>The settings as they become, and what is said of it; no settings and an example where the value is refused.</summary>
    private sealed record Change(ChatSettings? Settings, string Words, string Example = "")
    {
        public static Change Refused(string words, string example) => new(null, words, example);
    }
}
