using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsBot.Benchmarks.Feeds;

/// <summary>Measures the reader of feeds on a suite whose documents carry their expectations as Python expressions.</summary>
internal static partial class FeedsVerb
{
    private const double Goal = .95;
    private const int Rounds = 5;

    /// <summary>Evaluates every expectation and prints the rates, the failures and the speed.</summary>
    /// <param name="folder">The suite.</param>
    public static int Run(string folder)
    {
        var notRead = NotRead.Load(Path.Combine(AppContext.BaseDirectory, "Feeds", "not-read.txt"));
        var cases = SuiteCase.All(folder).ToList();
        if (cases.Count == 0)
        {
            Console.Error.WriteLine($"{folder}: no document with a line \"Expect:\"");
            return 2;
        }

        var outcomes = cases.Select(suiteCase => Judge(suiteCase, notRead)).ToList();
        foreach (var failure in outcomes.Where(outcome => !outcome.Met && outcome.NotReadBecause is null))
        {
            Console.WriteLine($"{failure.Case.Name}: {Shown(failure.Case.Expect)} | {Shown(failure.Found)}");
        }

        foreach (var reason in outcomes.Where(outcome => outcome.NotReadBecause is not null).GroupBy(outcome => outcome.NotReadBecause, StringComparer.Ordinal).OrderByDescending(group => group.Count()))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"not read, {reason.Count(),3}: {reason.Key}"));
        }

        foreach (var folderOfText in outcomes.Where(outcome => outcome is { Met: true, TextOnly: true, NotReadBecause: null }).GroupBy(outcome => Path.GetDirectoryName(outcome.Case.Name), StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"text alone, {folderOfText.Count(),3}: {folderOfText.Key}"));
        }

        return Print(outcomes, cases);
    }

    private static Outcome Judge(SuiteCase suiteCase, NotRead notRead)
    {
        var reading = suiteCase.Read();
        var expression = new PythonExpression(suiteCase.Expect, FeedViews.Of(reading));
        var found = string.Join(" ", reading.Feed?.Repairs.AsEnumerable() ?? [reading.Problem!.Reason]);
        bool met;
        try
        {
            met = expression.Holds();
        }
        catch (FormatException exception)
        {
            (met, found) = (false, exception.Message);
        }

        var format = CdfRoot().IsMatch(Encoding.Latin1.GetString(suiteCase.Body)) ? ["format:cdf"] : Array.Empty<string>();
        return new Outcome(suiteCase, met, expression.WasTextOnly, notRead.ReasonOf(expression.Keys.Concat(format)), found);
    }

    private static int Print(List<Outcome> outcomes, List<SuiteCase> cases)
    {
        var concerned = outcomes.Where(outcome => outcome.NotReadBecause is null).ToList();
        var figures = new Speed.Figures("feeds");
        figures.AddAtLeast("expectations met, of what is read", 100.0 * concerned.Count(outcome => outcome.Met) / concerned.Count, "%", 100 * Goal);
        figures.Add("… of them for the text alone, markup differs", concerned.Count(outcome => outcome is { Met: true, TextOnly: true }), "");
        figures.Add("expectations of what is read", concerned.Count, "");
        figures.Add("expectations met, of all", 100.0 * outcomes.Count(outcome => outcome.Met) / outcomes.Count, "%");
        figures.Add("expectations", outcomes.Count, "");
        AddSpeed(figures, cases);
        return figures.Print();
    }

    private static void AddSpeed(Speed.Figures figures, List<SuiteCase> cases)
    {
        foreach (var warmUp in cases)
        {
            _ = warmUp.Read();
        }

        var clock = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var suiteCase in cases)
            {
                _ = suiteCase.Read();
            }
        }

        figures.Add("NewsBot, one thread", Rounds * cases.Count / clock.Elapsed.TotalSeconds, "feeds/s");
        if (PythonPeer.FeedsPerSecond([.. cases.Select(suiteCase => suiteCase.Body)]) is { } peer)
        {
            figures.Add("Python's feedparser, one thread", peer, "feeds/s");
        }
        else
        {
            Console.WriteLine("python3 with feedparser is not installed: no speed beside it (apt install python3-feedparser)");
        }
    }

    private static string Shown(string text) => text.Length > 300 ? text[..300] : text;

    [GeneratedRegex("^(?:\\s|<!--.*?-->|<\\?[^>]*>)*<channel\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CdfRoot();

    private sealed record Outcome(SuiteCase Case, bool Met, bool TextOnly, string? NotReadBecause, string Found);
}
