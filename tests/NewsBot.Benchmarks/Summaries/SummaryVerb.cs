using System.Diagnostics;
using System.Text.Json;
using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Stories.Sentences;
using NewsBot.Stories.Summaries;
using Spectre.Console;

namespace NewsBot.Benchmarks.Summaries;

/// <summary>Scores summaries of 100 words against people's, beside two baselines, and times a summary of 100 articles.</summary>
internal static class SummaryVerb
{
    private const int Words = 100;
    private const int TimedArticles = 100;
    private const int TimedWords = 420;
    private const int Rounds = 31;

    public static int Run(string file)
    {
        var cases = SummaryCase.Read(file);
        var rows = new List<Score>
        {
            Score.Of("newsbot, whole sentences", cases, articles => Text(Summarizer.Summarize(articles, int.MaxValue, Words))),
            Score.Of("newsbot, last sentence cut", cases, articles => Text(Summarizer.Summarize(articles, new SummaryLimit(int.MaxValue, Words, MayCross: true)))),
            Score.Of("lead of the last article", cases, articles => string.Join(' ', articles[^1].Text.Paragraphs)),
            Score.Of("first sentences", cases, FirstSentences),
        };
        var milliseconds = Time(cases);

        var table = new Table().AddColumns("", "ROUGE-1", "ROUGE-2", "words");
        foreach (var row in rows)
        {
            table.AddRow(row.Name, $"{row.Rouge1:F2}", $"{row.Rouge2:F2}", $"{row.Words:F0}");
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{cases.Count} cases; a summary of {TimedArticles} articles of {TimedWords} words takes {milliseconds:F1} ms (median of {Rounds}; limit 50)");
        Console.WriteLine(JsonSerializer.Serialize(new { cases = cases.Count, scores = rows, milliseconds, limitMilliseconds = 50 }, JsonSerializerOptions.Web));
        return 0;
    }

    private static string Text(Summary summary) => string.Join(' ', summary.Sentences.Select(sentence => sentence.Text));

    private static string FirstSentences(IReadOnlyList<Article> articles) =>
        string.Join(' ', articles.Select(article => article.Text.Paragraphs.SelectMany(paragraph => SentenceSplitter.Split(DatelinePrefix.Strip(paragraph))).FirstOrDefault()));

    private static double Time(List<SummaryCase> cases)
    {
        var words = cases.SelectMany(each => each.Articles).SelectMany(article => string.Join(' ', article.Text.Paragraphs).Split(' ')).ToArray();
        if (words.Length == 0)
        {
            return 0;
        }

        var articles = Enumerable.Range(0, TimedArticles).Select(number => new Article(
            number,
            number,
            new ArticleText { Title = "", Publisher = "", Paragraphs = [string.Join(' ', Enumerable.Range(number * TimedWords, TimedWords).Select(at => words[at % words.Length]))] },
            DateTimeOffset.UnixEpoch,
            Revision: 1,
            SourceId: "",
            Sightings: 1)).ToList();
        var times = new List<double>();
        for (var round = -10; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            Summarizer.Summarize(articles);
            if (round >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        return times[Rounds / 2];
    }

    private sealed record Score(string Name, double Rouge1, double Rouge2, double Words)
    {
        public static Score Of(string name, List<SummaryCase> cases, Func<IReadOnlyList<Article>, string> summarize)
        {
            var texts = cases.ConvertAll(each => summarize(each.Articles));
            double Mean(int n) => 100 * cases.Zip(texts).Average(pair => Rouge.Recall(pair.Second, pair.First.References, n, SummaryVerb.Words));
            return new Score(name, Mean(1), Mean(2), texts.Average(text => Math.Min(SummaryVerb.Words, Sentence.Count(text))));
        }
    }
}
