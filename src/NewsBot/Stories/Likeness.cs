namespace NewsBot.Stories;

/// <summary>How a text stands to one that is stored.</summary>
internal enum Likeness
{
    /// <summary>Another text.</summary>
    Different,

    /// <summary>The same text, whole or cut, with nothing new in it.</summary>
    Copy,

    /// <summary>The same article with other or more words.</summary>
    Changed,
}
