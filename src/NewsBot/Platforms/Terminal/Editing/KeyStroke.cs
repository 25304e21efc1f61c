namespace NewsBot.Platforms.Terminal.Editing;

/// <summary>A key as the editor understands it.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Character">What it writes, where it writes.</param>
internal readonly record struct KeyStroke(EditAction Action, char Character = '\0')
{
    /// <summary>Reads a key of the console.</summary>
    public static KeyStroke Of(ConsoleKeyInfo key)
    {
        var control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        var alt = key.Modifiers.HasFlag(ConsoleModifiers.Alt);
        var action = (control, alt) switch
        {
            (true, _) => WithControl(key.Key),
            (_, true) => WithAlt(key.Key),
            _ => Alone(key),
        };
        return action is EditAction.None && !control && !alt && !char.IsControl(key.KeyChar)
            ? new KeyStroke(EditAction.Insert, key.KeyChar)
            : new KeyStroke(action);
    }

    private static EditAction Alone(ConsoleKeyInfo key) => key.Key switch
    {
        ConsoleKey.LeftArrow => EditAction.Left,
        ConsoleKey.RightArrow => EditAction.Right,
        ConsoleKey.UpArrow => EditAction.Earlier,
        ConsoleKey.DownArrow => EditAction.Later,
        ConsoleKey.Home => EditAction.Home,
        ConsoleKey.End => EditAction.End,
        ConsoleKey.Backspace => EditAction.Backspace,
        ConsoleKey.Delete => EditAction.Delete,
        ConsoleKey.Tab => key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? EditAction.CompleteBack : EditAction.Complete,
        ConsoleKey.Escape => EditAction.Escape,
        ConsoleKey.Enter => EditAction.Enter,
        // Some terminals send the bare characters.
        _ => key.KeyChar switch
        {
            '\r' or '\n' => EditAction.Enter,
            '\t' => EditAction.Complete,
            '\b' or '\u007f' => EditAction.Backspace,
            '\u0003' => EditAction.Leave,
            '\u0004' => EditAction.EndOfInput,
            _ => EditAction.None,
        },
    };

    private static EditAction WithControl(ConsoleKey key) => key switch
    {
        ConsoleKey.A => EditAction.Home,
        ConsoleKey.B => EditAction.Left,
        ConsoleKey.C => EditAction.Leave,
        ConsoleKey.D => EditAction.EndOfInput,
        ConsoleKey.E => EditAction.End,
        ConsoleKey.F => EditAction.Right,
        ConsoleKey.H => EditAction.Backspace,
        ConsoleKey.I => EditAction.Complete,
        ConsoleKey.J or ConsoleKey.M or ConsoleKey.Enter => EditAction.Enter,
        ConsoleKey.K => EditAction.DeleteToEnd,
        ConsoleKey.L => EditAction.ClearScreen,
        ConsoleKey.N => EditAction.Later,
        ConsoleKey.P => EditAction.Earlier,
        ConsoleKey.U => EditAction.DeleteToStart,
        ConsoleKey.W or ConsoleKey.Backspace => EditAction.DeleteWord,
        ConsoleKey.LeftArrow => EditAction.WordLeft,
        ConsoleKey.RightArrow => EditAction.WordRight,
        _ => EditAction.None,
    };

    private static EditAction WithAlt(ConsoleKey key) => key switch
    {
        ConsoleKey.B or ConsoleKey.LeftArrow => EditAction.WordLeft,
        ConsoleKey.F or ConsoleKey.RightArrow => EditAction.WordRight,
        ConsoleKey.Backspace => EditAction.DeleteWord,
        _ => EditAction.None,
    };
}
