using System.Collections.Immutable;

namespace NewsBot.Messages;

/// <summary>A headline with all that belongs to it; platforms give it their own form (an embed, a bold linked line).</summary>
/// <param name="Headline">The publisher's headline.</param>
/// <param name="Link">The publisher's page; null where none is known.</param>
/// <param name="Lead">The first whole sentences; null in lists.</param>
/// <param name="Byline">Publishers, number of sources and time, in words ("Sample Wire · Gulf Courier — 2 sources · 14:05").</param>
/// <param name="Topics">Display names of the topics, most specific first.</param>
/// <param name="Id">The story's id ("S12K").</param>
public sealed record StoryBlock(string Headline, Uri? Link, string? Lead, string Byline, ImmutableArray<string> Topics, string Id) : Block;
