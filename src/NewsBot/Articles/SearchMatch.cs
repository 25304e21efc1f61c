using System.Runtime.InteropServices;

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
            if (!MayBegin(question, text[words[index].Start]))
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

    // Most words are passed over by their first letter; folding keeps it in plain Latin.
    private static bool MayBegin(SearchQuestion question, char first)
    {
        if (!char.IsAscii(first))
        {
            return true;
        }

        var lower = char.ToLowerInvariant(first);
        foreach (var term in question.Wanted)
        {
            if (term.Words[0][0] == lower)
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
