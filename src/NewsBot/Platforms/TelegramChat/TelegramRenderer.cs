using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsBot.Messages;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>A neutral message in Telegram's manners: one text, bold linked headlines, hashtags, inline buttons.</summary>
internal static class TelegramRenderer
{
    /// <summary>Longest text of a message, in UTF-16 units after entities (https://core.telegram.org/bots/api#sendmessage).</summary>
    public const int TextLimit = 4096;

    /// <summary>Longest text under a picture (https://core.telegram.org/bots/api#sendphoto).</summary>
    public const int CaptionLimit = 1024;

    // Bytes of callback data (https://core.telegram.org/bots/api#inlinekeyboardbutton).
    private const int DataLimit = 64;

    /// <summary>Renders a message; more than one only where it is longer than the platform takes, the buttons then under the last.</summary>
    public static ImmutableArray<TelegramMessage> Render(ChatAddress chat, Message message)
    {
        var whole = new TelegramText();
        var picture = message.Blocks.OfType<PictureBlock>().FirstOrDefault();
        foreach (var block in message.Blocks.Where(block => block is not PictureBlock))
        {
            whole.Add(whole.Length > 0 ? Gap(block) : "").Add(Draw(block));
        }

        var thread = long.TryParse(chat.Thread, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        var pieces = whole.Split(picture is null ? TextLimit : CaptionLimit).Select(piece => piece.Finish()).Where(piece => piece.Text.Length > 0)
            .Select(piece => new TelegramMessage(chat.Chat, thread, piece.Text, piece.Entities))
            .ToImmutableArray();
        if (picture is not null && !pieces.IsEmpty)
        {
            pieces = pieces.SetItem(0, pieces[0] with { Picture = picture.Png });
        }

        return pieces.IsEmpty ? pieces : pieces.SetItem(pieces.Length - 1, pieces[^1] with { Buttons = Buttons(message), Preview = Preview(message) });
    }

    /// <summary>A topic's name as a hashtag of letters, marks, digits and underscores; the name itself where it has no letter, which the platform would not link.</summary>
    public static string Hashtag(string topic)
    {
        if (!topic.EnumerateRunes().Any(Rune.IsLetter))
        {
            return topic;
        }

        var tag = new StringBuilder("#");
        foreach (var rune in topic.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                tag.Append(rune);
            }
            else if (tag[^1] is not ('_' or '#') && (Rune.IsWhiteSpace(rune) || rune.Value is '-' or '–'))
            {
                tag.Append('_');
            }
        }

        return tag.ToString().TrimEnd('_');
    }

    private static string Gap(Block block) => block is StoryBlock or Heading ? "\n\n" : "\n";

    private static TelegramText Draw(Block block) => block switch
    {
        Heading heading => Runs(new TelegramText(), heading.Runs, "bold"),
        Paragraph paragraph => Runs(new TelegramText(), paragraph.Runs),
        Note note => Runs(new TelegramText(), note.Runs, "italic"),
        BulletList list => Bullets(list),
        StoryBlock story => Story(story),
        _ => throw new NotSupportedException($"No form for {block.GetType().Name}"),
    };

    private static TelegramText Bullets(BulletList list)
    {
        var text = new TelegramText();
        foreach (var item in list.Items)
        {
            Runs(text.Add(text.Length > 0 ? "\n• " : "• "), item);
        }

        return text;
    }

    private static TelegramText Story(StoryBlock story)
    {
        var text = new TelegramText().Add(TelegramWords.Inert(story.Headline), "bold", story.Link);
        if (story.Lead is { Length: > 0 } lead)
        {
            text.Add("\n").Add(TelegramWords.Inert(lead));
        }

        text.Add("\n").Add(TelegramWords.Inert(story.Byline), "italic").Add("\n");
        foreach (var topic in story.Topics)
        {
            text.Add(Hashtag(topic)).Add(" ");
        }

        return text.Add(story.Topics.IsEmpty ? "" : "· ").Add(story.Id, "code");
    }

    private static TelegramText Runs(TelegramText text, ImmutableArray<Run> runs, string? standard = null)
    {
        foreach (var run in runs)
        {
            text.Add(IsCommand(run) ? run.Text : TelegramWords.Inert(run.Text), Kind(run.Style) ?? standard, run.Link);
        }

        return text;
    }

    private static bool IsCommand(Run run) => run.Command is not null || run.Style == RunStyle.Code;

    // Commands stay plain text, because the platform makes those clickable by itself and a code entity would take that away.
    private static string? Kind(RunStyle style) => style switch
    {
        RunStyle.Bold => "bold",
        RunStyle.Italic => "italic",
        RunStyle.Highlight => "underline",
        _ => null,
    };

    private static Uri? Preview(Message message)
    {
        var stories = message.Blocks.OfType<StoryBlock>().Take(2).ToList();
        return stories.Count == 1 ? stories[0].Link : null;
    }

    private static ImmutableArray<ImmutableArray<TelegramButton>> Buttons(Message message) => [.. message.Buttons
        .Select(row => row.Where(button => button.Label.Length > 0).Select(button => new TelegramButton(button.Label, ButtonData.Of(button, message.Language))).Where(button => Encoding.UTF8.GetByteCount(button.Data) is > 0 and <= DataLimit).ToImmutableArray())
        .Where(row => !row.IsEmpty)];
}
