using System.Runtime.InteropServices;
using System.Text;

namespace NewsBot.Articles;

/// <summary>A place where a term stands in a text.</summary>
/// <param name="Term">Which of the question's wanted terms.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchMatch(int Term, int Start, int End)
{
    /// <summary>All places where a question's terms stand in a text, in order.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">The text.</param>
    public static List<SearchMatch> In(SearchQuestion question, string text)
    {
        var matches = new List<SearchMatch>();
        var words = SearchWord.In(text);
        for (var index = 0; index < words.Count; index++)
        {
            if (!MayBegin(question, text.AsSpan(words[index].Start, words[index].Length)))
            {
                continue;
            }

            for (var term = 0; term < question.Wanted.Length; term++)
            {
                if (Stands(question.Wanted[term], text, words, index))
                {
                    matches.Add(new SearchMatch(term, words[index].Start, words[index + question.Wanted[term].Words.Length - 1].End));
                    break;
                }
            }
        }

        return matches;
    }

    // Most words are passed over by their first letters: folding keeps those of plain Latin, and so does stemming.
    private static bool MayBegin(SearchQuestion question, ReadOnlySpan<char> word)
    {
        foreach (var term in question.Wanted)
        {
            var kept = term.Head.AsSpan(0, Math.Min(term.Head.Length, word.Length));
            if (!Ascii.IsValid(word[..kept.Length]) || Ascii.EqualsIgnoreCase(word[..kept.Length], kept))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stands(SearchTerm term, string text, List<SearchWord> words, int index)
    {
        if (index + term.Words.Length > words.Count)
        {
            return false;
        }

        for (var place = 0; place < term.Words.Length; place++)
        {
            var word = words[index + place].Fold(text);
            if (!term.Fits(word, SearchTerm.StemOf(word), place))
            {
                return false;
            }
        }

        return true;
    }
}
