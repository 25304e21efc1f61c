using System.Text.Json;
using NewsBot.Topics;
using Spectre.Console;

namespace NewsBot.Benchmarks.Topics;

/// <summary>Measures the tagger on articles with country labels.</summary>
internal static class TopicsVerb
{
    private const double AllGoal = .94;
    private const double MiddleEastGoal = .88;
    private const double OffDatelineGoal = .70;

    /// <summary>How often the whole file is tagged for the speed.</summary>
    private const int Rounds = 5;

    /// <summary>Tags every line of a file and prints the scores, for every line and for the odd and even lines apart: what was fitted to one half would show in the other.</summary>
    /// <param name="file">Lines of id, title, body, topics.</param>
    /// <param name="catalogueFile">The catalogue.</param>
    /// <param name="errors">Whether each difference is printed too.</param>
    public static int Run(string file, string catalogueFile, bool errors)
    {
        var catalogue = TopicCatalogue.Load(catalogueFile);
        var labels = new CountryLabels(catalogue);
        var articles = File.ReadLines(file).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<LabelledArticle>(line, JsonSerializerOptions.Web)!)
            .Select(article => (Article: article, Text: WireArticle.Read(article), Labels: (article.Topics ?? []).Select(labels.Code).ToHashSet(StringComparer.Ordinal)))
            .ToList();

        // Reuters' indexers gave an article its dateline's country whatever it was about.
        var tagger = new TopicTagger(catalogue, datelineWeight: 2);
        var datelines = new DatelineReader(catalogue.Names);
        var halves = new List<LabelScore[]> { Scores(""), Scores(", odd lines"), Scores(", even lines") };
        for (var number = 0; number < articles.Count; number++)
        {
            var (article, text, wanted) = articles[number];
            var tagged = tagger.Tag(text);
            var tags = tagged.Select(tag => catalogue.Topics[tag.TopicId].Iso).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var here = text.Dateline is null ? [] : datelines.Read(text.Dateline).Select(place => catalogue.Names.Entries[place.Reading.Topic].Topic.Iso).OfType<string>().ToHashSet(StringComparer.Ordinal);
            foreach (var scores in (LabelScore[][])[halves[0], halves[1 + (number % 2)]])
            {
                scores[0].Add(tags, wanted);
                scores[1].Add([.. tags.Where(CountryLabels.MiddleEast.Contains)], [.. wanted.Where(CountryLabels.MiddleEast.Contains)]);
                scores[2].Add([.. tags.Except(here, StringComparer.Ordinal)], [.. wanted.Except(here, StringComparer.Ordinal)]);
            }

            if (errors && !tags.SetEquals(wanted))
            {
                Console.WriteLine($"{(number % 2 == 0 ? "odd" : "even")} {article.Id} [{text.Dateline}] {article.Title} | extra: {string.Join(' ', tagged.Where(tag => catalogue.Topics[tag.TopicId].Iso is { } iso && !wanted.Contains(iso)).Select(Why))} | missed: {string.Join(' ', wanted.Except(tags))}");
            }
        }

        var speed = Speed(tagger, [.. articles.Select(article => article.Text)]);
        Print([.. halves.SelectMany(scores => scores)], speed, articles.Count);
        return 0;
    }

    private static string Why(TopicTag tag) => $"{tag.TopicId} {tag.Score} ({string.Join(", ", tag.Evidence.Select(one => $"{one.Name} {one.Zone} {one.Weight}"))})";

    private static LabelScore[] Scores(string half) =>
        [new($"all countries{half}", AllGoal), new($"Middle East and North Africa{half}", MiddleEastGoal), new($"off-dateline{half}", OffDatelineGoal)];

    private static (double Articles, double WordsOfOne) Speed(TopicTagger tagger, List<TaggedText> texts)
    {
        foreach (var text in texts)
        {
            tagger.Tag(text);
        }

        // Processor time, not the clock's: other work on the machine is no part of it.
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in texts)
            {
                tagger.Tag(text);
            }
        }

        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var words = texts.Average(text => text.Paragraphs.Sum(paragraph => paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length));
        return (Rounds * texts.Count / seconds, words);
    }

    private static void Print(List<LabelScore> scores, (double Articles, double WordsOfOne) speed, int articles)
    {
        var table = new Table().AddColumns("labels", "n", "precision", "recall", "F1", "goal");
        foreach (var score in scores)
        {
            table.AddRow(score.Name, $"{score.Labels}", $"{score.Precision:F3}", $"{score.Recall:F3}", $"{score.F1:F3}", $"{score.Goal:F2}");
        }

        AnsiConsole.Write(table);
        Console.WriteLine($"{articles} articles of {speed.WordsOfOne:F0} words; {speed.Articles:F0} articles a second of one processor, {1e6 * 420 / speed.WordsOfOne / speed.Articles:F0} µs for 420 words");
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            articles,
            articlesPerSecond = Math.Round(speed.Articles),
            scores = scores.Select(score => new { name = score.Name, labels = score.Labels, precision = Math.Round(score.Precision, 4), recall = Math.Round(score.Recall, 4), f1 = Math.Round(score.F1, 4), goal = score.Goal }),
        }));
    }
}
