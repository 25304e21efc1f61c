namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>A file that comes with a message (https://discord.com/developers/docs/reference#uploading-files).</summary>
/// <param name="Id">Its number in the request: the file travels as <c>files[0]</c>.</param>
/// <param name="Filename">What it is called.</param>
/// <param name="Description">What it shows, for readers who do not see it; at most 1024 characters.</param>
internal sealed record DiscordAttachment(int Id, string Filename, string Description)
{
    /// <summary>What pictures are called.</summary>
    public const string PictureName = "chart.png";

    /// <summary>Longest <see cref="Description"/>.</summary>
    public const int LongestDescription = 1024;
}
