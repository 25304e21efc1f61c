using System.Collections.Immutable;

namespace NewsBot.Ingestion.Feeds;

/// <summary>A feed as it was read.</summary>
/// <param name="Version">What it is written in.</param>
/// <param name="Head">What it says about itself.</param>
/// <param name="Items">Its items in order, at most <see cref="FeedLimits.Items"/>.</param>
/// <param name="Encoding">The encoding that it was read in, as IANA names it ("utf-8", "windows-1256").</param>
/// <param name="Repairs">What was wrong with it and how it was read all the same, one sentence each; empty for a sound feed.</param>
public sealed record Feed(FeedVersion Version, FeedHead Head, ImmutableArray<FeedItem> Items, string Encoding, ImmutableArray<string> Repairs);
