using System.Text;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat.Posting;

/// <summary>Fills texts and messages up to the platform's limits, keeping together what belongs together.</summary>
internal static class DiscordPacker
{
    private const string Between = "\n\n";

    /// <summary>Blocks as texts of at most so many UTF-16 units. A block that fits into one text is never cut.</summary>
    /// <param name="blocks">The pieces of each block.</param>
    /// <param name="length">How long a text may be; every piece is shorter.</param>
    public static List<string> Pack(IEnumerable<IEnumerable<string>> blocks, int length)
    {
        var texts = new List<string>();
        var text = new StringBuilder();
        foreach (var pieces in blocks.Select(block => block.ToList()))
        {
            var whole = pieces.Sum(piece => piece.Length);
            if (text.Length > 0 && text.Length + Between.Length + whole > length)
            {
                End();
            }
            else if (text.Length > 0)
            {
                text.Append(Between);
            }

            foreach (var piece in pieces)
            {
                if (text.Length + piece.Length > length)
                {
                    End();
                }

                text.Append(piece);
            }
        }

        End();
        return texts;

        void End()
        {
            // The platform cuts white space off itself, and refuses a text that is nothing else.
            var done = text.ToString().Trim();
            if (done.Length > 0)
            {
                texts.Add(done);
            }

            text.Clear();
        }
    }

    /// <summary>Embeds as messages.</summary>
    public static List<DiscordMessageBody> Pack(IEnumerable<DiscordEmbed> embeds)
    {
        var messages = new List<DiscordMessageBody>();
        var (taken, length) = (new List<DiscordEmbed>(), 0);
        foreach (var embed in embeds)
        {
            if (taken.Count == DiscordRenderer.MaxEmbeds || length + embed.Length > DiscordRenderer.MaxOverall)
            {
                messages.Add(new DiscordMessageBody { Embeds = [.. taken] });
                (taken, length) = ([], 0);
            }

            // Two embeds with one address would be merged into one.
            taken.Add(embed.Url is not null && taken.Any(other => other.Url == embed.Url) ? embed with { Url = null } : embed);
            length += embed.Length;
        }

        if (taken.Count > 0)
        {
            messages.Add(new DiscordMessageBody { Embeds = [.. taken] });
        }

        return messages;
    }
}
