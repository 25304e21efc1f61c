namespace NewsBot.Platforms.Terminal.Editing;

/// <summary>What the console has to do after a key.</summary>
internal enum EditOutcome
{
    /// <summary>Draw the line again.</summary>
    Edited,

    /// <summary>Find the completions of the text before the cursor and <see cref="LineEditor.Offer"/> them.</summary>
    WantsChoices,

    /// <summary>Answer the line, then <see cref="LineEditor.Clear"/> it.</summary>
    Submitted,

    /// <summary>Clear the screen and draw the line again.</summary>
    ClearScreen,

    /// <summary>Leave.</summary>
    Left,
}
