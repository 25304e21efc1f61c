using System.Collections.Immutable;

namespace NewsBot.Articles;

/// <summary>Cuts the piece of a text that shows best what a search asked for.</summary>
internal static class Snippet
{
    /// <summary>Characters of a snippet, about two lines on a phone.</summary>
    private const int Length = 160;

    /// <summary>Characters before the first match, so that it stands in a sentence.</summary>
    private const int Before = 50;

    /// <summary>The snippet of a text; its beginning where the match stands in the title alone.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="text">The text.</param>
    public static ImmutableArray<SnippetPiece> Of(SearchQuestion question, ArticleText text)
    {
        var places = text.Paragraphs
            .Append(text.Standfirst)
            .Concat(text.Captions.Select(caption => caption.Text))
            .Append(text.Dateline)
            .OfType<string>()
            .Where(place => place.Length > 0)
            .ToList();
        if (places.Count == 0)
        {
            places.Add(text.Title);
        }

        var best = (Place: places[0], Matches: new List<SearchMatch>(), First: 0, Terms: 0);
        foreach (var place in places)
        {
            var matches = SearchMatch.In(question, place);
            for (var first = 0; first < matches.Count; first++)
            {
                var terms = matches.Skip(first).TakeWhile(match => match.End <= matches[first].Start + Length - Before).Select(match => match.Term).Distinct().Count();
                if (terms > best.Terms)
                {
                    best = (place, matches, first, terms);
                }
            }

            if (best.Terms == question.Wanted.Length)
            {
                break;
            }
        }

        return best.Terms == 0 ? [new SnippetPiece(best.Place[..Cut(best.Place, Length, forward: false)], Found: false)] : Around(best.Place, best.Matches, best.First);
    }

    private static ImmutableArray<SnippetPiece> Around(string text, List<SearchMatch> matches, int first)
    {
        var start = text.Length <= Length || matches[first].Start <= Before ? 0 : Cut(text, matches[first].Start - Before, forward: true);
        var end = start + Length >= text.Length ? text.Length : Math.Max(matches[first].End, Cut(text, start + Length, forward: false));
        var pieces = ImmutableArray.CreateBuilder<SnippetPiece>();
        var done = start;
        foreach (var match in matches.Where(match => match.Start >= start && match.End <= end))
        {
            if (match.Start < done)
            {
                continue;
            }

            AddPiece(pieces, text[done..match.Start], found: false);
            AddPiece(pieces, text[match.Start..match.End], found: true);
            done = match.End;
        }

        AddPiece(pieces, text[done..end], found: false);
        return pieces.ToImmutable();
    }

    private static void AddPiece(ImmutableArray<SnippetPiece>.Builder pieces, string text, bool found)
    {
        if (text.Length > 0)
        {
            pieces.Add(new SnippetPiece(text, found));
        }
    }

    /// <summary>The nearest place to cut between words: forward the start of a word, backward the end of one.</summary>
    private static int Cut(string text, int at, bool forward)
    {
        if (at >= text.Length)
        {
            return text.Length;
        }

        // A word longer than this is cut inside; it is an address or a script without spaces.
        const int Reach = 40;
        for (var step = 0; step < Reach && at - step > 0 && at + step < text.Length; step++)
        {
            var place = forward ? at + step : at - step;
            if (forward ? char.IsWhiteSpace(text[place - 1]) : char.IsWhiteSpace(text[place]))
            {
                return place;
            }
        }

        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
