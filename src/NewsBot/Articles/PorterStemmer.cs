namespace NewsBot.Articles;

/// <summary>The English stemmer of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980 (https://tartarus.org/martin/PorterStemmer/def.txt).</summary>
internal static class PorterStemmer
{
    private static readonly (string Suffix, string Becomes)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Becomes)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    // The longest suffix that fits decides, so each stands before those that it ends with.
    private static readonly string[] Step4 =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou"];

    /// <summary>The stem of a word.</summary>
    /// <param name="word">Lower-case Latin letters; digits are taken as consonants.</param>
    public static string Stem(string word)
    {
        if (word.Length <= 2)
        {
            return word;
        }

        word = PastAndProgressive(Plural(word));
        if (word.EndsWith('y') && HasVowel(word.AsSpan(0, word.Length - 1)))
        {
            word = word[..^1] + "i";
        }

        word = Replace(Replace(word, Step2), Step3);
        word = DropSuffix(word);
        word = FinalE(word);
        return Ends(word, "ll") && Measure(word) > 1 ? word[..^1] : word;
    }

    private static string Plural(string word) =>
        Ends(word, "sses") || Ends(word, "ies") ? word[..^2]
        : Ends(word, "ss") || !word.EndsWith('s') ? word
        : word[..^1];

    private static string PastAndProgressive(string word)
    {
        if (Ends(word, "eed"))
        {
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        }

        var cut = Ends(word, "ed") ? 2 : Ends(word, "ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(word.AsSpan(0, word.Length - cut)))
        {
            return word;
        }

        var rest = word[..^cut];
        if (Ends(rest, "at") || Ends(rest, "bl") || Ends(rest, "iz"))
        {
            return rest + "e";
        }

        if (rest.Length >= 2 && rest[^1] == rest[^2] && IsConsonant(rest, rest.Length - 1) && rest[^1] is not ('l' or 's' or 'z'))
        {
            return rest[..^1];
        }

        return Measure(rest) == 1 && EndsShort(rest) ? rest + "e" : rest;
    }

    private static string Replace(string word, (string Suffix, string Becomes)[] rules)
    {
        foreach (var (suffix, becomes) in rules)
        {
            if (Ends(word, suffix))
            {
                return Measure(word.AsSpan(0, word.Length - suffix.Length)) > 0 ? string.Concat(word.AsSpan(0, word.Length - suffix.Length), becomes) : word;
            }
        }

        return word;
    }

    private static string DropSuffix(string word)
    {
        if (word.Length > 3 && Ends(word, "ion") && (word[^4] is 's' or 't'))
        {
            return Measure(word.AsSpan(0, word.Length - 3)) > 1 ? word[..^3] : word;
        }

        foreach (var suffix in Step4)
        {
            if (Ends(word, suffix))
            {
                return Measure(word.AsSpan(0, word.Length - suffix.Length)) > 1 ? word[..^suffix.Length] : word;
            }
        }

        return word;
    }

    private static string FinalE(string word)
    {
        if (!word.EndsWith('e'))
        {
            return word;
        }

        var rest = word.AsSpan(0, word.Length - 1);
        var measure = Measure(rest);
        return measure > 1 || (measure == 1 && !EndsShort(rest)) ? word[..^1] : word;
    }

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);

    private static bool IsConsonant(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => at == 0 || !IsConsonant(word, at - 1),
        _ => true,
    };

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (!IsConsonant(word, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Porter's m: how often a consonant follows a vowel.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var measure = 0;
        var vowel = false;
        for (var at = 0; at < word.Length; at++)
        {
            var consonant = IsConsonant(word, at);
            measure += consonant && vowel ? 1 : 0;
            vowel = !consonant;
        }

        return measure;
    }

    /// <summary>Porter's *o: consonant, vowel, consonant at the end, the last not w, x or y.</summary>
    private static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length >= 3 && IsConsonant(word, word.Length - 3) && !IsConsonant(word, word.Length - 2) && IsConsonant(word, word.Length - 1) && word[^1] is not ('w' or 'x' or 'y');
}
