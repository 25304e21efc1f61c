using System.Collections.Immutable;

namespace NewsBot.Topics;

/// <summary>What the catalogue says about names that mislead.</summary>
internal sealed record CatalogueRules
{
    /// <summary>Phrases in which no name counts: publishers, companies, sayings ("New York Times", "Swiss cheese").</summary>
    public ImmutableArray<string> Blocked { get; init; } = [];

    /// <summary>Words that end a company's name ("Corp"): the capitalised words before them are no place.</summary>
    public ImmutableArray<string> CompanySuffixes { get; init; } = [];

    /// <summary>Words that end a company's name where they follow directly and end the run of capitals ("Gas").</summary>
    public ImmutableArray<string> TradeWords { get; init; } = [];

    /// <summary>Units of money: the name before one is part of the currency.</summary>
    public ImmutableArray<string> Currencies { get; init; } = [];

    /// <summary>Given names and forms of address: the name after one is a surname.</summary>
    public ImmutableArray<string> GivenNames { get; init; } = [];

    /// <summary>Names that are given names as well: a capitalised word after them makes them a person ("Jordan Smith").</summary>
    public ImmutableArray<string> Personal { get; init; } = [];

    /// <summary>Capitalised words that may follow a place of <see cref="Personal"/> and leave it a place ("Jordan King", "Chad President").</summary>
    public ImmutableArray<string> Offices { get; init; } = [];

    /// <summary>Abbreviations that are words in a headline set in capitals ("US"): there they need their dots.</summary>
    public ImmutableArray<string> WordsInCapitals { get; init; } = [];

    /// <summary>Name → topic: a reading that holds only where the text names that topic in another way too, and holds then.</summary>
    public ImmutableDictionary<string, string> NeedsCompany { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Name → topic: the reading where the rest of the text does not decide.</summary>
    public ImmutableDictionary<string, string> Prefer { get; init; } = ImmutableDictionary<string, string>.Empty;
}
