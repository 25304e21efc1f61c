using System.Collections.Immutable;
using NewsBot.Stories.Sentences;

namespace NewsBot.Commands;

/// <summary>Divides a long text into pages, between paragraphs where that is possible and between sentences where a paragraph alone is too long. No sentence is ever cut.</summary>
internal static class TextPages
{
    /// <summary>Leaves room for headline, byline and topics in one message of Telegram (4,096 characters, https://core.telegram.org/bots/api#sendmessage).</summary>
    public const int Longest = 2500;

    public static ImmutableArray<ImmutableArray<string>> Divide(IEnumerable<string> paragraphs, int longest = Longest)
    {
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var page = ImmutableArray.CreateBuilder<string>();
        var length = 0;
        foreach (var piece in paragraphs.SelectMany(paragraph => paragraph.Length <= longest ? [paragraph] : Pieces(paragraph, longest)))
        {
            if (page.Count > 0 && length + piece.Length > longest)
            {
                pages.Add(page.ToImmutable());
                page.Clear();
                length = 0;
            }

            page.Add(piece);
            length += piece.Length;
        }

        if (page.Count > 0)
        {
            pages.Add(page.ToImmutable());
        }

        return pages.ToImmutable();
    }

    private static IEnumerable<string> Pieces(string paragraph, int longest)
    {
        var piece = "";
        foreach (var sentence in SentenceSplitter.Split(paragraph))
        {
            if (piece.Length > 0 && piece.Length + 1 + sentence.Length > longest)
            {
                yield return piece;
                piece = "";
            }

            piece = piece.Length == 0 ? sentence : $"{piece} {sentence}";
        }

        if (piece.Length > 0)
        {
            yield return piece;
        }
    }
}
