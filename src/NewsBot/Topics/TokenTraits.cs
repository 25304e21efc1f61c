namespace NewsBot.Topics;

/// <summary>How a word is written and what stands before it.</summary>
[Flags]
internal enum TokenTraits
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>Begins with a capital.</summary>
    Capitalised = 1,

    /// <summary>Holds no small letter.</summary>
    Capitals = 2,

    /// <summary>Written with dots ("U.S.").</summary>
    Dotted = 4,

    /// <summary>A hyphen joins it to the word before.</summary>
    Hyphen = 8,

    /// <summary>Punctuation parts it from the word before: no name runs across.</summary>
    Break = 16,

    /// <summary>A sentence ended before it.</summary>
    SentenceStart = 32,

    /// <summary>Arabic script.</summary>
    Arabic = 64,

    /// <summary>Begins with a digit.</summary>
    Number = 128,
}
