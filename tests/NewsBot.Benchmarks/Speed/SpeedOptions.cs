using System.Globalization;

namespace NewsBot.Benchmarks.Speed;

/// <summary>What a speed measurement was asked for: <c>--articles N --before N --batch N --seed N --store PATH</c>.</summary>
internal sealed record SpeedOptions
{
    /// <summary>How many articles.</summary>
    public int Articles { get; init; } = 20_000;

    /// <summary>How many, about, are in the store before, put there without the intake; see <see cref="Multiplied"/>.</summary>
    public int Before { get; init; }

    /// <summary>How many of them share a transaction.</summary>
    public int Batch { get; init; } = 250;

    /// <summary>The corpus.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>A database to keep and to use again; null for one that is thrown away.</summary>
    public string? Store { get; init; }

    /// <summary>Reads the options.</summary>
    /// <param name="arguments">What follows the verb.</param>
    /// <exception cref="ArgumentException">An option is unknown or no number.</exception>
    public static SpeedOptions Read(ReadOnlySpan<string> arguments)
    {
        var options = new SpeedOptions();
        for (var index = 0; index + 1 < arguments.Length; index += 2)
        {
            var value = arguments[index + 1];
            options = arguments[index] switch
            {
                "--articles" => options with { Articles = int.Parse(value, CultureInfo.InvariantCulture) },
                "--before" => options with { Before = int.Parse(value, CultureInfo.InvariantCulture) },
                "--batch" => options with { Batch = int.Parse(value, CultureInfo.InvariantCulture) },
                "--seed" => options with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
                "--store" => options with { Store = Path.GetFullPath(value) },
                var unknown => throw new ArgumentException($"{unknown} is no option; there are --articles, --before, --batch, --seed and --store.", nameof(arguments)),
            };
        }

        return options;
    }
}
