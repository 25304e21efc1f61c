namespace NewsBot.Articles;

/// <summary>What a publisher says of its own text afterwards. The numbers are stored.</summary>
public enum Notice
{
    /// <summary>Something in it was wrong and was put right.</summary>
    Corrected = 1,

    /// <summary>The publisher does not stand by it any more.</summary>
    Withdrawn = 2,
}
