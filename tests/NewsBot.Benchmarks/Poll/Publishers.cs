using System.Globalization;

namespace NewsBot.Benchmarks.Poll;

/// <summary>What thousands of made-up publishers answer in which round: the same in every process.</summary>
/// <param name="seed">The seed.</param>
internal sealed class Publishers(int seed)
{
    private const int FewestItems = 10;
    private const int MostItems = 40;
    private const int MostNewItems = 3;
    private const int RoundsPerChange = 5;
    private const int FeedsPerFault = 100;
    private const int FeedsPerMove = 200;
    private const int FeedsWithoutValidators = 20;

    // Six of ten feeds stand alone on their host, the other four share one: blogs on a platform.
    private const int Group = 10;
    private const int AloneOfGroup = 6;

    /// <summary>What an answer is instead of a document.</summary>
    public enum Fault
    {
        None,
        Broken,
        Gone,
        TooMany,
        Cut,
        Silent,
    }

    /// <summary>The host of a feed.</summary>
    public static string HostOf(int feed) => feed % Group < AloneOfGroup
        ? string.Create(CultureInfo.InvariantCulture, $"feed-{feed}.example")
        : string.Create(CultureInfo.InvariantCulture, $"blogs-{feed / Group}.example");

    /// <summary>How often a feed has changed up to a round.</summary>
    public int VersionOf(int feed, int round) => Enumerable.Range(1, round).Count(past => Chance.Of(RoundsPerChange, seed, feed, past) == 0);

    /// <summary>What goes wrong with a feed in a round; every hundredth answer is a fault. Nothing does in the first.</summary>
    public Fault FaultOf(int feed, int round) =>
        round > 0 && Chance.Of(FeedsPerFault, seed, feed, round, 1) == 0 ? (Fault)(1 + Chance.Of(5, seed, feed, round, 2)) : Fault.None;

    /// <summary>The status of the redirect that a feed answers with, at its first address; 0 for none.</summary>
    public int MoveOf(int feed) => Chance.Of(FeedsPerMove, seed, feed, 3) switch { 0 => 301, 1 => 302, _ => 0 };

    /// <summary>Whether a feed tells its version, so that it can be asked for conditionally; one of twenty does not.</summary>
    public bool HasValidators(int feed) => Chance.Of(FeedsWithoutValidators, seed, feed, 4) != 0;

    /// <summary>How a feed is compressed: half with gzip, a quarter with br, a quarter not at all.</summary>
    public string? EncodingOf(int feed) => Chance.Of(4, seed, feed, 5) switch { 0 or 1 => "gzip", 2 => "br", _ => null };

    /// <summary>The numbers of a feed's items, newest first.</summary>
    public IEnumerable<int> ItemsOf(int feed, int version)
    {
        var size = SizeOf(feed);
        var newest = size + Enumerable.Range(1, version).Sum(past => 1 + Chance.Of(MostNewItems, seed, feed, past, 6));
        return Enumerable.Range(newest - size + 1, size).Reverse();
    }

    /// <summary>How many items a feed shows.</summary>
    public int SizeOf(int feed) => FewestItems + Chance.Of(MostItems - FewestItems + 1, seed, feed, 7);
}
