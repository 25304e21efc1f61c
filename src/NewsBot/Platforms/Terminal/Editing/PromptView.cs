using System.Globalization;
using Spectre.Console.Rendering;

namespace NewsBot.Platforms.Terminal.Editing;

/// <summary>What is written to a terminal so that one of its lines shows the prompt and the typed text, with the cursor in its place.</summary>
internal static class PromptView
{
    /// <summary>Goes to the line's beginning and empties it.</summary>
    public const string Erase = "\r\u001b[K";

    /// <summary>Empties the screen.</summary>
    public const string EraseScreen = "\u001b[2J\u001b[H";

    /// <summary>The drawing; a text that is too long is shown around the cursor.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="text">The typed text.</param>
    /// <param name="cursor">The cursor's place in it.</param>
    /// <param name="width">Columns of the terminal.</param>
    public static string Draw(string prompt, string text, int cursor, int width)
    {
        // The last column stays free: terminals differ in what they do when it is filled.
        var room = Math.Max(width - Columns(prompt) - 1, 1);
        var start = 0;
        while (Columns(text[start..cursor]) > room)
        {
            start += StringInfo.GetNextTextElementLength(text, start);
        }

        var end = cursor;
        while (end < text.Length && Columns(text[start..(end + StringInfo.GetNextTextElementLength(text, end))]) <= room)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
        }

        var column = Columns(prompt) + Columns(text[start..cursor]) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{Erase}{prompt}{text[start..end]}\u001b[{column}G");
    }

    private static int Columns(string text) => text.Length == 0 ? 0 : Segment.CellCount([new Segment(text)]);
}
