namespace NewsBot.Tests.Platforms.Servers;

/// <summary>A message that the Bot API server accepted, in its present form.</summary>
public sealed class TelegramPost(long id, TelegramRequests.SendMessage request, byte[]? picture = null)
{
    public long Id { get; } = id;

    public string Chat { get; } = request.ChatId;

    public long? Thread { get; } = request.MessageThreadId;

    /// <summary>The picture above the text; null for none.</summary>
    public byte[]? Picture { get; } = picture;

    public string Text { get; set; } = request.Text;

    public TelegramRequests.Entity[] Entities { get; set; } = request.Entities ?? [];

    public TelegramRequests.Markup? Markup { get; set; } = request.ReplyMarkup;

    public long? ReplyTo { get; } = request.ReplyParameters?.MessageId;

    /// <summary>True where the bot pays for it, should it go beyond the free rate.</summary>
    public bool IsPaid { get; } = request.AllowPaidBroadcast == true;

    public TelegramRequests.Preview? Preview { get; } = request.LinkPreviewOptions;

    /// <summary>Words and data of the buttons, in order.</summary>
    public IReadOnlyList<TelegramRequests.Button> Buttons => [.. Markup?.InlineKeyboard.SelectMany(row => row) ?? []];

    /// <summary>The stretches of text under an entity of a kind.</summary>
    public IEnumerable<string> Under(string kind) => Entities.Where(entity => entity.Type == kind).Select(entity => Text.Substring(entity.Offset, entity.Length));
}
