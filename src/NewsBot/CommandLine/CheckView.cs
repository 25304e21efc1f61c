using System.Globalization;
using Spectre.Console;

namespace NewsBot.CommandLine;

/// <summary>Prints what a check found: tables with lines on a terminal, bare columns elsewhere.</summary>
/// <param name="console">Where to.</param>
/// <param name="isTerminal">True where a person looks.</param>
internal sealed class CheckView(IAnsiConsole console, bool isTerminal)
{
    // A pipe has no width; nothing may be wrapped there.
    private const int WidthOfPipe = 1000;

    /// <summary>For the standard output of this process.</summary>
    public static CheckView OfThisProcess()
    {
        if (!Console.IsOutputRedirected)
        {
            return new CheckView(AnsiConsole.Console, isTerminal: true);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = WidthOfPipe;
        return new CheckView(console, isTerminal: false);
    }

    /// <summary>Prints a report.</summary>
    public void Show(CheckReport report)
    {
        Line($"{report.Configuration} is in order.");
        Line($"Store: {report.Store}");
        Line($"Page:  {report.Web}");
        foreach (var bot in report.Bots)
        {
            Line($"Bot:   {bot.Platform} through the {bot.Client} client: {bot.Answer.Words}");
        }

        if (report.Model is not null)
        {
            Line($"Model: {report.Model}");
        }

        Line("");
        Table(
            "Sources",
            ["id", "name", "kind", "place", "every", "articles"],
            report.Sources.Select(source => new[] { source.Id, source.Name, source.Kind, source.Place, source.Every.ToString("c", CultureInfo.InvariantCulture), source.Articles.ToString(CultureInfo.InvariantCulture) }));
        Table(
            "Pushes",
            ["chat", "topics", "when", "quiet", "asked by"],
            report.Pushes.Select(push => new[] { push.Chat, push.Topics, push.When, push.Quiet, push.From }));
        foreach (var problem in report.Problems)
        {
            Line(ProblemLine.Of(problem));
        }
    }

    private void Table(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = isTerminal ? TableBorder.Rounded : TableBorder.None };
        table.AddColumns(Array.ConvertAll(columns, column => new TableColumn(new Text(column, new Style(decoration: Decoration.Bold)))));
        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        Line(table.Rows.Count == 0 ? $"{title}: none" : $"{title}:");
        if (table.Rows.Count > 0)
        {
            console.Write(table);
        }

        Line("");
    }

    private void Line(string text) => console.WriteLine(text);
}
