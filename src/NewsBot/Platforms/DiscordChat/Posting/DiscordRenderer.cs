using System.Collections.Immutable;
using NewsBot.Messages;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat.Posting;

/// <summary>A message in the platform's form and within its limits (https://discord.com/developers/docs/resources/message#embed-object-embed-limits). What does not fit into one becomes several.</summary>
internal static class DiscordRenderer
{
    // What stands before the content of some: a role's mention, <@&…> with an id of at most 20 digits, and a space.
    internal const int MaxContent = 2000, MentionLength = 25, MaxEmbeds = 10, MaxOverall = 6000, MaxTitle = 256, MaxDescription = 4096, MaxFooter = 2048;
    internal const int MaxRows = 5, MaxInRow = 5, MaxLabel = 80, MaxCustomId = 100;

    /// <summary>The messages to send, in order; none where there is nothing to say.</summary>
    /// <param name="message">What is said; all of it, in as many messages as it takes.</param>
    /// <param name="mentions">True where a role is mentioned before it.</param>
    public static ImmutableArray<DiscordMessageBody> Render(Message message, bool mentions = false)
    {
        var stories = message.Blocks.Count(block => block is StoryBlock);
        var parts = stories == 0 ? Texts(message.Blocks, mentions ? MaxContent - MentionLength : MaxContent) : Embeds(message.Blocks, framed: stories == 1);
        if (message.Blocks.OfType<PictureBlock>().FirstOrDefault() is { } picture && parts.Count > 0)
        {
            var attachment = new DiscordAttachment(0, DiscordAttachment.PictureName, DiscordText.Shorten(OutsideText.Lines(picture.Words), DiscordAttachment.LongestDescription));
            parts[0] = parts[0] with { Picture = picture.Png, Attachments = [attachment] };
        }

        if (parts.Count > 0)
        {
            parts[^1] = parts[^1] with { Components = Components(message) };
        }

        return [.. parts];
    }

    /// <summary>What a forum post is called: the first headline, else the first words.</summary>
    /// <param name="message">The message.</param>
    /// <param name="length">How long it may be.</param>
    public static string Title(Message message, int length)
    {
        var words = message.Blocks.OfType<StoryBlock>().Select(story => story.Headline).FirstOrDefault(headline => message.Blocks.OfType<StoryBlock>().Take(2).Count() == 1)
            ?? message.Blocks.OfType<Heading>().Select(heading => string.Concat(heading.Runs.Select(run => run.Text))).FirstOrDefault()
            ?? message.Blocks.OfType<StoryBlock>().Select(story => story.Headline).FirstOrDefault()
            ?? message.Blocks.OfType<Paragraph>().Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))).FirstOrDefault();
        var clean = OutsideText.Lines(words ?? "").Replace('\n', ' ').Trim();
        return DiscordText.Shorten(clean.Length == 0 ? "NewsBot" : clean, length);
    }

    private static List<DiscordMessageBody> Texts(ImmutableArray<Block> blocks, int length)
    {
        var content = DiscordPacker.Pack(blocks.Select(Pieces), length);
        return content.Count <= 1
            ? [.. content.Select(text => new DiscordMessageBody { Content = text, Flags = text.Contains("](", StringComparison.Ordinal) ? DiscordMessageBody.SuppressEmbeds : null })]
            : [.. DiscordPacker.Pack(blocks.Select(Pieces), MaxDescription).Select(text => new DiscordMessageBody { Embeds = [new(Title: null, Url: null, text, Color: null, Footer: null)] })];
    }

    private static List<DiscordMessageBody> Embeds(ImmutableArray<Block> blocks, bool framed)
    {
        var embeds = new List<DiscordEmbed>();
        var waiting = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is not StoryBlock story || (!framed && story.Lead is null))
            {
                waiting.Add(block);
                continue;
            }

            Flush();
            embeds.AddRange(Framed(story));
        }

        Flush();
        return DiscordPacker.Pack(embeds);

        void Flush()
        {
            embeds.AddRange(DiscordPacker.Pack(waiting.Select(Pieces), MaxDescription).Select(text => new DiscordEmbed(Title: null, Url: null, text, Color: null, Footer: null)));
            waiting.Clear();
        }
    }

    // A headline or a byline that is longer than its place stands in the text, whole; a text that is longer than an embed goes on in the next.
    private static IEnumerable<DiscordEmbed> Framed(StoryBlock story)
    {
        var title = DiscordText.Escape(Headline(story));
        var small = string.Join('\n', new[] { story.Byline, Tags(story) }.Where(line => line.Length > 0).Select(OutsideText.Lines));
        var (isTitle, isFooter) = (title.Length <= MaxTitle, small.Length <= MaxFooter / 2);
        List<IEnumerable<string>> blocks =
        [
            isTitle ? [] : DiscordText.Pieces([new Run(Headline(story), RunStyle.Bold, story.Link)]),
            DiscordText.Pieces([Run.Of(story.Lead ?? "")]),
            isFooter ? [] : DiscordText.Pieces([Run.Of(small)]),
        ];
        var texts = DiscordPacker.Pack(blocks, MaxDescription).DefaultIfEmpty().ToList();
        return texts.Select((text, at) => new DiscordEmbed(
            at == 0 && isTitle ? title : null,
            at == 0 && isTitle ? DiscordText.Address(story.Link) : null,
            text,
            DiscordColour.Of(story.Topics),
            at == texts.Count - 1 && isFooter && small.Trim().Length > 0 ? new DiscordFooter(small) : null));
    }

    private static string Headline(StoryBlock story) => OutsideText.Lines(story.Headline).Replace('\n', ' ').Trim();

    private static IEnumerable<string> Pieces(Block block) => block switch
    {
        Heading heading => ["**", .. DiscordText.Pieces([.. heading.Runs.Select(run => run with { Style = RunStyle.Plain })]), "**"],
        Paragraph paragraph => DiscordText.Pieces(paragraph.Runs),
        Note note => DiscordText.Pieces(note.Runs),
        BulletList list => list.Items.SelectMany((item, at) => DiscordText.Pieces(item).Prepend(at == 0 ? "- " : "\n- ")),
        StoryBlock story => Listed(story),
        _ => [],
    };

    private static IEnumerable<string> Listed(StoryBlock story)
    {
        foreach (var piece in DiscordText.Pieces([new Run(Headline(story), RunStyle.Bold, story.Link), Run.Of($"\n{story.Byline} · {Tags(story)}")]))
        {
            yield return piece;
        }
    }

    private static string Tags(StoryBlock story) => string.Join(" · ", new[] { string.Join(' ', story.Topics.Select(Hashtag.Of)), story.Id }.Where(part => part.Length > 0));

    private static ImmutableArray<DiscordComponent> Components(Message message)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. message.Buttons
                .SelectMany(row => row
                    .Select(button => (Label: DiscordText.Shorten(OutsideText.Lines(button.Label), MaxLabel), Id: ButtonData.Of(button, message.Language)))
                    .Where(button => button.Label.Length > 0 && button.Id.Length is > 0 and <= MaxCustomId && taken.Add(button.Id))
                    .Select(button => DiscordComponent.Button(button.Label, button.Id))
                    .Chunk(MaxInRow))
                .Take(MaxRows)
                .Select(row => DiscordComponent.Row([.. row])),
        ];
    }
}
