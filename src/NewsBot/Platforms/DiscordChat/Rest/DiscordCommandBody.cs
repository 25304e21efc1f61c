using System.Collections.Immutable;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>A slash command as it is registered (https://discord.com/developers/docs/interactions/application-commands).</summary>
/// <param name="Name">At most 32 characters.</param>
/// <param name="NameLocalizations">The name by the platform's name of a language; null for none.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="DescriptionLocalizations">The description by the platform's name of a language; null for none.</param>
/// <param name="Options">At most 25, the required ones first.</param>
/// <param name="DefaultMemberPermissions">What a member needs, as a number in text; null for nothing.</param>
/// <param name="Contexts">Where it may be used: 0 in servers, 1 in direct messages with the bot.</param>
/// <param name="IntegrationTypes">How the bot is installed: 0 in a server.</param>
internal sealed record DiscordCommandBody(
    string Name,
    ImmutableSortedDictionary<string, string>? NameLocalizations,
    string Description,
    ImmutableSortedDictionary<string, string>? DescriptionLocalizations,
    ImmutableArray<DiscordOptionBody> Options,
    string? DefaultMemberPermissions,
    ImmutableArray<int> Contexts,
    ImmutableArray<int> IntegrationTypes);

/// <summary>An option of a slash command.</summary>
/// <param name="Type">3 text, 4 a whole number.</param>
/// <param name="Name">At most 32 characters.</param>
/// <param name="NameLocalizations">The name by the platform's name of a language; null for none.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="DescriptionLocalizations">The description by the platform's name of a language; null for none.</param>
/// <param name="Required">True where the command needs it.</param>
/// <param name="Autocomplete">True where NewsBot completes it.</param>
/// <param name="MinValue">The least number; null for text.</param>
internal sealed record DiscordOptionBody(
    int Type,
    string Name,
    ImmutableSortedDictionary<string, string>? NameLocalizations,
    string Description,
    ImmutableSortedDictionary<string, string>? DescriptionLocalizations,
    bool Required,
    bool? Autocomplete,
    int? MinValue);
