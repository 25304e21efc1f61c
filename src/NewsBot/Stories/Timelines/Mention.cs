using NewsBot.Articles;

namespace NewsBot.Stories.Timelines;

/// <summary>One sentence of one article that tells of a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Text">The part of the sentence that tells it.</param>
/// <param name="Article">Who tells it.</param>
/// <param name="Words">Numbers of its content words.</param>
/// <param name="Worth">What these words weigh for their number.</param>
/// <param name="StandsAlone">True where it can be read without the sentences around it.</param>
internal sealed record Mention(StatedDate Date, string Text, Article Article, int[] Words, double Worth, bool StandsAlone);
