using NewsBot.Articles;
using NewsBot.Stories.Sentences;

namespace NewsBot.Stories.Summaries;

/// <summary>All sentences of the articles that are summed up, in reading order.</summary>
internal static class SourceSentences
{
    /// <summary>Reads the articles.</summary>
    /// <param name="articles">Oldest first.</param>
    /// <param name="vocabulary">Takes up their words.</param>
    /// <param name="dropWeekdays">True where words are counted.</param>
    public static List<Sentence> Of(IReadOnlyList<Article> articles, Vocabulary vocabulary, bool dropWeekdays)
    {
        var sentences = new List<Sentence>(articles.Count * 20);
        for (var article = 0; article < articles.Count; article++)
        {
            var start = sentences.Count;
            var text = articles[article].Text;
            foreach (var paragraph in text.Paragraphs)
            {
                Read(DatelinePrefix.Strip(paragraph));
            }

            if (text.Truncated && sentences.Count > start)
            {
                sentences[^1] = sentences[^1] with { MayStandAlone = false, MayBeCut = true };
            }

            // A feed often gives no more than a standfirst.
            if (text.Standfirst is not null && !sentences.Skip(start).Any(sentence => sentence.MayStandAlone))
            {
                Read(text.Standfirst);
            }

            void Read(string paragraph)
            {
                foreach (var sentence in SentenceSplitter.Split(paragraph))
                {
                    var shown = dropWeekdays ? Weekdays.Drop(sentence) : sentence;
                    sentences.Add(new Sentence(shown, article, sentences.Count - start, Sentence.Count(shown), vocabulary.Read(shown), Standalone.Is(sentence)));
                }
            }
        }

        return sentences;
    }
}
