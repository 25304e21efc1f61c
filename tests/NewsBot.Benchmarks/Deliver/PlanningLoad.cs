using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NewsBot.Benchmarks.Speed;

namespace NewsBot.Benchmarks.Deliver;

/// <summary>Planning for few and for many subscriptions, each in a process of its own.</summary>
internal static class PlanningLoad
{
    private const int Few = 10_000, Many = 100_000;
    private const double MostMilliseconds = 2_000, MostMegabytes = 250, MostGrowth = 11;

    public static async Task RunAsync(Figures figures)
    {
        var few = await InOwnProcessAsync(Few);
        var many = await InOwnProcessAsync(Many);
        Add(figures, Few, few);
        Add(figures, Many, many);
        figures.AddAtMost("planning: 100,000 subscriptions, the first time", many.First, "ms", MostMilliseconds);
        figures.AddAtMost("planning: 100,000 subscriptions, median", many.Median, "ms", MostMilliseconds);
        figures.AddAtMost("planning: 100,000 subscriptions, most memory", many.Megabytes, "MB", MostMegabytes);
        figures.AddAtMost("planning: time by that of 10,000 subscriptions", many.Median / few.Median, "", MostGrowth);
    }

    private static void Add(Figures figures, int subscriptions, PlanningFigures measured)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"planning: {subscriptions:#,0} subscriptions");
        figures.Add($"{name}, posts owed of 100 stories", measured.Owed, "");
        figures.Add($"{name}, the first time", measured.First, "ms");
        figures.Add($"{name}, median", measured.Median, "ms");
        figures.Add($"{name}, processor time, median", measured.Processor, "ms");
        figures.Add($"{name}, memory before", measured.MegabytesBefore, "MB");
        figures.Add($"{name}, most memory", measured.Megabytes, "MB");
        figures.Add($"{name}, /status counts, median", measured.Counts, "ms");
    }

    private static async Task<PlanningFigures> InOwnProcessAsync(int subscriptions)
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-planning-");
        try
        {
            var store = Path.Combine(folder.FullName, "newsbot.db");
            await PlanningRounds.FillAsync(store, subscriptions);
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "NewsBot.Benchmarks.dll"), "planning", store]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var written = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 && JsonSerializer.Deserialize<PlanningFigures>(written) is { } figures
                ? figures
                : throw new InvalidOperationException($"The planning process ended with {process.ExitCode}: {written}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
