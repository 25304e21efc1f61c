using System.Collections.Frozen;

namespace NewsBot.Stories.Sentences;

/// <summary>Full stops that shorten a word and do not end a sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Always stand before a name or a number, so they never end a sentence. Written with their capital.</summary>
    private static readonly FrozenSet<string> Leading = Set(
        "Mr Mrs Ms Mx Dr Prof Gen Col Lt Sgt Capt Cpl Pvt Maj Gov Sen Rep Rev Hon St Ste Adm Cmdr Cdr Brig Pres Supt Det Insp Messrs Mme Mlle Fr Sr Amb Atty Mt Ft vs cf e.g i.e approx ca viz Lt.Gen Maj.Gen Brig.Gen");

    /// <summary>May stand in the middle or at the end; they end a sentence where a word follows that commonly begins one.</summary>
    private static readonly FrozenSet<string> Either = Set(
        "Inc Corp Co Ltd Bros Jr Esq Ph.D etc al ed a.m p.m A.M P.M U.S U.N U.K E.U U.A.E D.C Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
        + "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ave Blvd Rd Dept Univ Assn est dist km kg cm lb oz ft hr min sec");

    private static readonly FrozenSet<string> BeforeNumbers = Set("No no Nos nos Art art Sec Fig fig p pp Vol vol Ch ch");

    private static readonly FrozenSet<string> Starters = Set(
        "The A An In On He She It They But And His Her Their Its At For This That These Those We I You As After Before If When While Since There Some Many More Both Such Also However Officials Police According");

    /// <summary>True where the sentence goes on behind a full stop.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stop">Place of the full stop.</param>
    /// <param name="next">Place of the next character that is no space.</param>
    public static bool GoesOn(string text, int stop, int next)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..stop].TrimStart('.');
        if (word.Length == 0)
        {
            return false;
        }

        if (BeforeNumbers.Contains(word))
        {
            return char.IsDigit(text[next]);
        }

        // "J. Smith", "د. محمد"; but "Plan B. The" and "and I. The" end.
        if (word.Length == 1 && (char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter))
        {
            return !Starters.Contains(WordAt(text, next)) || word[0] is not ('I' or 'A' or 'B' or 'C' or 'D');
        }

        if (Leading.Contains(word))
        {
            return true;
        }

        return (Either.Contains(word) || IsInitials(word)) && !Starters.Contains(WordAt(text, next));
    }

    /// <summary>True for letters with a stop after each: "U.S", "J.R.R", "ا.ف.ب".</summary>
    private static bool IsInitials(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (char.IsLetter(word[at]) == (at % 2 == 1))
            {
                return false;
            }
        }

        return word.Length >= 3 && word.Length % 2 == 1;
    }

    private static string WordAt(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]) && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[at..end];
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
