using System.Runtime.InteropServices;
using NewsBot.Articles;

namespace NewsBot.Stories.Clustering;

/// <summary>What an article is compared by: the terms of its headline and of the beginning of its text.</summary>
/// <param name="Terms">Each once, by key.</param>
/// <param name="HasGoodHeadline">Whether its headline says something: not only a date, a number or a rubric.</param>
internal sealed record ArticleTerms(ArticleTerm[] Terms, bool HasGoodHeadline)
{
    /// <summary>A term of the headline counts as often as two of the body.</summary>
    private const int HeadlineCount = 2;

    /// <summary>Words of the body that are read: the lead tells the event, what follows tells what led to it. 200 words and the whole body were worse by .01 and .02 (B³ F1).</summary>
    private const int BodyWords = 120;

    /// <summary>Characters of the body in which a term may show itself a name.</summary>
    private const int NamesWithin = 3000;

    /// <summary>Terms from which a headline says something.</summary>
    private const int LeastHeadline = 3;

    /// <summary>The terms of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="places">Names of places that the text was found to name: a country is in many stories.</param>
    /// <param name="memory">What is known of words already.</param>
    public static ArticleTerms Of(ArticleText text, IEnumerable<string> places, TermMemory memory)
    {
        memory.Begin();
        var inHeadline = Count(memory.Read(text.Title), int.MaxValue, HeadlineCount, memory).Terms;
        var (left, within, named) = (BodyWords, NamesWithin, memory.Texts.Length);
        foreach (var paragraph in BodyOf(text))
        {
            if (left <= 0 && within <= 0)
            {
                break;
            }

            left -= Count(memory.Read(paragraph), left, 1, memory).Words;
            named += within > 0 ? 1 : 0;
            within -= paragraph.Length;
        }

        // Once all terms are known: a name may be written as one further down only.
        foreach (var read in memory.Texts[..named])
        {
            Names.Mark(read, memory);
        }

        foreach (var place in places)
        {
            MarkPlace(place, memory);
        }

        return new ArticleTerms(ByKey(memory.Found), inHeadline >= LeastHeadline);
    }

    private static IEnumerable<string> BodyOf(ArticleText text)
    {
        var opening = text.Standfirst is { } standfirst && (text.Paragraphs.IsEmpty || !text.Paragraphs[0].StartsWith(standfirst, StringComparison.Ordinal)) ? standfirst : null;
        return new[] { text.Dateline, opening }.OfType<string>().Concat(text.Paragraphs);
    }

    private static (int Words, int Terms) Count(TermText text, int words, int count, TermMemory memory)
    {
        var (read, content) = (0, 0);
        foreach (var word in CollectionsMarshal.AsSpan(text.Words)[..Math.Clamp(words, 0, text.Words.Count)])
        {
            read++;
            if (memory.Term(text.Form, word) is { } term)
            {
                content += word.IsNumber ? 0 : 1;
                memory.Count(term, count);
            }
        }

        return (read, content);
    }

    private static void MarkPlace(string place, TermMemory memory)
    {
        foreach (var word in TermWords.In(place))
        {
            if (memory.Term(place, word) is { Count: > 0 } term)
            {
                term.IsPlace = true;
            }
        }
    }

    // Of two terms that share a key by chance the first one stands for both.
    private static ArticleTerm[] ByKey(ReadOnlySpan<KnownTerm> found)
    {
        var order = new ulong[found.Length];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = ((ulong)found[index].Key << 32) | (uint)index;
        }

        Array.Sort(order);
        var (terms, count) = (new ArticleTerm[order.Length], 0);
        foreach (var place in order)
        {
            var term = found[(int)(uint)place];
            if (count == 0 || terms[count - 1].Key != term.Key)
            {
                terms[count++] = term.OfArticle();
            }
        }

        return count == terms.Length ? terms : terms[..count];
    }
}
