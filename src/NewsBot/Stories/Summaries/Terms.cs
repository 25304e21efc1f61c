namespace NewsBot.Stories.Summaries;

/// <summary>What a sentence speaks of.</summary>
/// <param name="Words">Numbers of its content words, each once.</param>
/// <param name="Counts">How often each of them stands in it.</param>
/// <param name="Pairs">Numbers of its pairs of neighbouring words, each once.</param>
internal sealed record Terms(int[] Words, int[] Counts, int[] Pairs);
