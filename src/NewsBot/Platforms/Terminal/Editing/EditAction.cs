namespace NewsBot.Platforms.Terminal.Editing;

/// <summary>What a key does to the line that is being typed; the keys are those of readline.</summary>
internal enum EditAction
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Writes a character.</summary>
    Insert,

    /// <summary>One character to the left.</summary>
    Left,

    /// <summary>One character to the right.</summary>
    Right,

    /// <summary>To the beginning of the word.</summary>
    WordLeft,

    /// <summary>Behind the end of the word.</summary>
    WordRight,

    /// <summary>To the beginning of the line.</summary>
    Home,

    /// <summary>To the end of the line.</summary>
    End,

    /// <summary>To the line before in the history.</summary>
    Earlier,

    /// <summary>To the line after in the history.</summary>
    Later,

    /// <summary>Deletes the character before the cursor.</summary>
    Backspace,

    /// <summary>Deletes the character at the cursor.</summary>
    Delete,

    /// <summary>Deletes the word before the cursor.</summary>
    DeleteWord,

    /// <summary>Deletes all before the cursor.</summary>
    DeleteToStart,

    /// <summary>Deletes all from the cursor on.</summary>
    DeleteToEnd,

    /// <summary>Completes, or goes to the next choice.</summary>
    Complete,

    /// <summary>Goes to the choice before.</summary>
    CompleteBack,

    /// <summary>Takes a completion back.</summary>
    Escape,

    /// <summary>Sends the line off.</summary>
    Enter,

    /// <summary>Clears the screen.</summary>
    ClearScreen,

    /// <summary>Leaves, whatever is typed (Ctrl+C).</summary>
    Leave,

    /// <summary>Leaves where nothing is typed, else deletes the character at the cursor (Ctrl+D).</summary>
    EndOfInput,
}
