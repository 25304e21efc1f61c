using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>The requests that the Discord server takes; a field that is not here is refused, as it would be a mistake of ours.</summary>
public static class DiscordRequests
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public sealed record Footer(string Text);

    public sealed record Embed(string? Title = null, string? Url = null, string? Description = null, int? Color = null, Footer? Footer = null);

    public sealed record Component(int Type, Component[]? Components = null, int? Style = null, string? Label = null, string? CustomId = null);

    public sealed record Attachment(int Id, string Filename, string? Description = null);

    public sealed record Mentions(string[] Parse, string[]? Roles = null);

    /// <summary>What stands in a forum's first message: no nonce.</summary>
    public record Message(string? Content = null, Embed[]? Embeds = null, Component[]? Components = null, Mentions? AllowedMentions = null, int? Flags = null, Attachment[]? Attachments = null)
    {
        /// <summary>The file that came beside the JSON; null for none.</summary>
        [JsonIgnore]
        public byte[]? Picture { get; set; }
    }

    public sealed record ChannelMessage(
        string? Content = null, Embed[]? Embeds = null, Component[]? Components = null, Mentions? AllowedMentions = null, int? Flags = null, string? Nonce = null, bool? EnforceNonce = null, Attachment[]? Attachments = null)
        : Message(Content, Embeds, Components, AllowedMentions, Flags, Attachments);

    public sealed record ForumPost(string Name, Message Message, string[]? AppliedTags = null);

    public sealed record PrivateChannel(string RecipientId);

    public sealed record Choice(string Name, string Value);

    public sealed record CallbackContent(int? Flags = null, Choice[]? Choices = null);

    public sealed record Callback(int Type, CallbackContent? Data = null);

    public sealed record Option(
        int Type,
        string Name,
        string Description,
        Dictionary<string, string>? NameLocalizations = null,
        Dictionary<string, string>? DescriptionLocalizations = null,
        bool? Required = null,
        bool? Autocomplete = null,
        int? MinValue = null);

    public sealed record Command(
        string Name,
        string Description,
        Dictionary<string, string>? NameLocalizations = null,
        Dictionary<string, string>? DescriptionLocalizations = null,
        Option[]? Options = null,
        string? DefaultMemberPermissions = null,
        int[]? Contexts = null,
        int[]? IntegrationTypes = null);
}
