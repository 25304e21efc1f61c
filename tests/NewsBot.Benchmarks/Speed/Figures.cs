using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace NewsBot.Benchmarks.Speed;

/// <summary>Figures beside their limits, printed as a table and as JSON.</summary>
internal sealed class Figures(string verb)
{
    private readonly List<Figure> _figures = [];

    /// <summary>Adds a figure without a limit.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="value">The figure.</param>
    /// <param name="unit">Its unit.</param>
    public void Add(string name, double value, string unit) => _figures.Add(new Figure(name, value, unit, AtLeast: null, AtMost: null));

    /// <summary>Adds a figure that should not be under a limit.</summary>
    public void AddAtLeast(string name, double value, string unit, double limit) => _figures.Add(new Figure(name, value, unit, limit, AtMost: null));

    /// <summary>Adds a figure that should not be over a limit.</summary>
    public void AddAtMost(string name, double value, string unit, double limit) => _figures.Add(new Figure(name, value, unit, AtLeast: null, limit));

    /// <summary>Prints all figures.</summary>
    /// <returns>0 where every limit holds, else 1.</returns>
    public int Print()
    {
        var table = new Table().AddColumns(verb, "figure", "limit", "");
        foreach (var figure in _figures)
        {
            table.AddRow(figure.Name, $"{Write(figure.Value)} {figure.Unit}", figure.Limit, figure.Limit.Length == 0 ? "" : figure.Holds ? "holds" : "missed");
        }

        AnsiConsole.Write(table);
        Console.WriteLine(JsonSerializer.Serialize(new { verb, figures = _figures }, JsonSerializerOptions.Web));
        return _figures.TrueForAll(figure => figure.Holds) ? 0 : 1;
    }

    private static string Write(double value) => value.ToString(value is < 10 and > -10 ? "0.00" : "#,0", CultureInfo.InvariantCulture);

    private sealed record Figure(string Name, double Value, string Unit, double? AtLeast, double? AtMost)
    {
        public bool Holds => !(Value < AtLeast) && !(Value > AtMost);

        public string Limit => AtLeast is { } least ? $"≥ {Write(least)}" : AtMost is { } most ? $"≤ {Write(most)}" : "";
    }
}
