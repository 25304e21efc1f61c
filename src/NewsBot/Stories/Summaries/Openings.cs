using System.Collections.Frozen;

namespace NewsBot.Stories.Summaries;

/// <summary>Openings that point back to a sentence before ("But", "He", "This", "وأضاف أن").</summary>
internal static class Openings
{
    private static readonly FrozenSet<string> English = Set(
        "but and or so yet nor then again thus hence however meanwhile moreover others furthermore instead besides therefore nevertheless nonetheless likewise similarly otherwise indeed also still he she they it his her their its him "
        + "them this that these those we i you our my your such both");

    private static readonly string[] EnglishPhrases = ["in addition", "for example", "for instance", "as a result", "in fact", "one of them", "two of them", "three of them", "some of them", "many of them", "most of them", "all of them", "none of them", "each of them", "both of them", "among them", "at that time", "at the time", "the former", "the latter", "after that", "before that", "on the other"];

    private static readonly FrozenSet<string> Arabic = Set(
        "هو هي هم هما هن هذا هذه ذلك تلك هولاء اوليك لكن لكنه لكنها لكنهم بل ثم كما كذلك ايضا لذلك لذا بذلك بدوره بدورها حينها عندها وعليه وهو وهي وهم وهذا وهذه وذلك وتلك ولكن وكذلك ولذلك فهو فهي نحن انا اننا انه انها");

    private static readonly string[] ArabicPhrases = ["غير ان", "الا ان", "بيد ان", "علي سبيل مثال", "نتيجه لذلك", "من جهته", "من جانبه", "من جهتها", "من جانبها", "ومن جهته", "ومن جانبه"];

    private static readonly FrozenSet<string> EnglishSaying = Set("said says told warned noted stressed pointed stated claimed");

    /// <summary>Verbs of saying; where "that" follows at once, whoever speaks was named before.</summary>
    private static readonly FrozenSet<string> ArabicSaying = Set("قال قالت اضاف اضافت اكد اكدت اوضح اوضحت اشار اشارت تابع تابعت لفت لفتت ذكر ذكرت شدد شددت بين بينت اردف استطرد واصل ختم زاد مضي");

    private static readonly FrozenSet<string> ArabicThat = Set("ان انه انها انهم بان بانه الي علي قائلا قائله");

    /// <summary>True where the sentence opens by pointing back.</summary>
    public static bool Dangle(string sentence)
    {
        var words = new FoldedWords(sentence);
        if (!words.Read())
        {
            return true;
        }

        var first = words.Word.ToString();
        var second = words.Read() ? words.Word.ToString() : "";
        if (English.Contains(first) || Arabic.Contains(first))
        {
            return true;
        }

        var third = words.Read() ? words.Word.ToString() : "";
        if (Matches(EnglishPhrases, first, second, third) || Matches(ArabicPhrases, first, second, third))
        {
            return true;
        }

        // "Tetteh added that …", "Al-Ahmed also said …": who and on what was told before.
        var fourth = words.Read() ? words.Word.ToString() : "";
        if ((second == "added" && third == "that") || (third == "added" && fourth == "that") || (second == "also" && EnglishSaying.Contains(third)))
        {
            return true;
        }

        var verb = first.Length > 3 && first[0] == 'و' ? first[1..] : first;
        return ArabicSaying.Contains(verb) && (ArabicThat.Contains(second) || SpeaksAtOnce(sentence));
    }

    /// <summary>True for a verb with a quotation right behind it: "وقال: «…»".</summary>
    private static bool SpeaksAtOnce(string sentence)
    {
        var space = sentence.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && (sentence[space - 1] == ':' || (space + 1 < sentence.Length && sentence[space + 1] is '"' or '«' or '“' or ':'));
    }

    private static bool Matches(string[] phrases, string first, string second, string third)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.StartsWith(first, StringComparison.Ordinal) && (phrase == $"{first} {second}" || phrase == $"{first} {second} {third}"))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
