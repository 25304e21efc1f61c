namespace NewsBot.Subscriptions;

/// <summary>A row of the table <c>chat_settings</c>: what the chat chose by command, and below it what the file declares.</summary>
internal sealed class SettingsRow
{
    public const string Columns = """
        chat AS Chat, own_time_zone AS OwnTimeZone, own_quiet AS OwnQuiet, own_language AS OwnLanguage, own_with_lead AS OwnWithLead,
        declared_time_zone AS DeclaredTimeZone, declared_quiet AS DeclaredQuiet
        """;

    public string Chat { get; init; } = "";

    public string? OwnTimeZone { get; set; }

    /// <summary>Empty for none at all, null for not chosen.</summary>
    public string? OwnQuiet { get; set; }

    public string? OwnLanguage { get; set; }

    public bool? OwnWithLead { get; set; }

    public string? DeclaredTimeZone { get; set; }

    public string? DeclaredQuiet { get; set; }

    public ChatSettings ToSettings()
    {
        var defaults = new ChatSettings();
        return new ChatSettings
        {
            TimeZone = OwnTimeZone ?? DeclaredTimeZone ?? defaults.TimeZone,
            Quiet = QuietHours.TryParse(OwnQuiet ?? DeclaredQuiet ?? "", out var quiet) ? quiet : null,
            Language = OwnLanguage ?? defaults.Language,
            WithLead = OwnWithLead ?? defaults.WithLead,
        };
    }

    /// <summary>Notes as the chat's own only what differs from what held before: the rest goes on following the file.</summary>
    public void Choose(ChatSettings chosen)
    {
        var before = ToSettings();
        OwnTimeZone = chosen.TimeZone == before.TimeZone ? OwnTimeZone : chosen.TimeZone;
        OwnQuiet = chosen.Quiet == before.Quiet ? OwnQuiet : chosen.Quiet?.ToString() ?? "";
        OwnLanguage = chosen.Language == before.Language ? OwnLanguage : chosen.Language;
        OwnWithLead = chosen.WithLead == before.WithLead ? OwnWithLead : chosen.WithLead;
    }
}
