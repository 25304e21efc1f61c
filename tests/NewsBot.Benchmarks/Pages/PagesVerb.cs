using System.Diagnostics;
using System.Text.Json;
using NewsBot.Ingestion.Html;
using Spectre.Console;

namespace NewsBot.Benchmarks.Pages;

/// <summary>Measures how well articles are read out of web pages.</summary>
internal static class PagesVerb
{
    private const double BodyGoal = .917;
    private const double TitleGoal = .83;
    private const double BylineGoal = 33.0 / 39;
    private const double DateGoal = 1;
    private const double MillisecondGoal = 15;

    /// <summary>Reads every page of a folder and prints the scores, for all pages and for the even and odd ones apart: what was fitted to one half would show in the other.</summary>
    /// <param name="folder">The folder; see <see cref="PageFolder"/>.</param>
    /// <param name="errors">Whether each page's score and difference is printed too.</param>
    public static int Run(string folder, bool errors)
    {
        var pages = PageFolder.Read(folder);
        var halves = new List<PageScores> { new("all"), new("even"), new("odd") };
        for (var number = 0; number < pages.Count; number++)
        {
            var page = pages[number];
            var read = ArticlePageReader.Read(page.Source, null, page.Address);
            var line = "";
            foreach (var scores in (PageScores[])[halves[0], halves[1 + (number % 2)]])
            {
                line = scores.Add(page, read.Page);
            }

            if (errors)
            {
                Console.WriteLine($"{(number % 2 == 0 ? "even" : "odd ")} {line}{(read.Problem is { } problem ? $" | {problem.Kind}: {problem.Reason}" : "")}");
            }
        }

        Print(halves, Milliseconds(pages));
        return 0;
    }

    private static (double Mean, double Worst) Milliseconds(List<LabelledPage> pages)
    {
        // Processor time, not the clock's: other work on the machine is no part of it. A service reads pages for weeks, so the compiler gets its rounds first.
        const int Rounds = 3;
        ReadAll(pages);
        ReadAll(pages);
        var worst = 0.0;
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
        {
            worst = ReadAll(pages);
        }

        return ((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / pages.Count / Rounds, worst);
    }

    private static double ReadAll(List<LabelledPage> pages) => pages.Max(page =>
    {
        var start = Stopwatch.GetTimestamp();
        ArticlePageReader.Read(page.Source, null, page.Address);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });

    private static void Print(List<PageScores> halves, (double Mean, double Worst) milliseconds)
    {
        var table = new Table().AddColumns("measure", "n", "all", "even", "odd", "goal");
        void Row(string name, Func<PageScores, string> value, int count, string goal) => table.AddRow([name, $"{count}", .. halves.Select(value), goal]);
        var all = halves[0];
        Row("body F1, without captions", scores => $"{scores.Body.F1:F3}", all.Body.Pages, "");
        Row("  precision / recall", scores => $"{scores.Body.Precision:F3} / {scores.Body.Recall:F3}", all.Body.Pages, "");
        if (all.WithCaptions.Pages > 0)
        {
            Row("body F1, captions in place", scores => $"{scores.WithCaptions.F1:F3}", all.WithCaptions.Pages, $"{BodyGoal:F3}");
            Row("title, same words", scores => scores.Title.ToString(), all.Title.Count, $"{TitleGoal:F2}");
            Row("title, one begins with the other", scores => scores.TitleStart.ToString(), all.TitleStart.Count, "0.93");
            Row("byline, same words", scores => scores.Byline.ToString(), all.Byline.Count, $"{BylineGoal:F2}");
            Row("byline, names are in it", scores => scores.BylineNames.ToString(), all.BylineNames.Count, "");
            Row("date, same day", scores => scores.Date.ToString(), all.Date.Count, $"{DateGoal:F2}");
        }

        AnsiConsole.Write(table);
        Console.WriteLine($"{milliseconds.Mean:F1} ms of processor a page (goal {MillisecondGoal:F0}), the slowest {milliseconds.Worst:F0} ms");
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            pages = all.Body.Pages,
            body = halves.Select(scores => Math.Round(scores.Body.F1, 4)),
            bodyWithCaptions = halves.Select(scores => Math.Round(scores.WithCaptions.F1, 4)),
            title = Math.Round(all.Title.Share, 4),
            byline = Math.Round(all.Byline.Share, 4),
            date = Math.Round(all.Date.Share, 4),
            millisecondsAPage = Math.Round(milliseconds.Mean, 2),
        }));
    }
}
