using System.Globalization;
using NewsBot.Commands;

namespace NewsBot.Platforms.Terminal.Editing;

/// <summary>The line that is being typed: keys in, text and cursor out. It knows no console.</summary>
/// <param name="history">Lines of before.</param>
internal sealed class LineEditor(LineHistory history)
{
    /// <summary>Nobody types more; a pasted page is cut here.</summary>
    private const int Longest = 2000;

    private Completion? _completion;

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The cursor's place in <see cref="Text"/>, from 0 to its length.</summary>
    public int Cursor { get; private set; }

    /// <summary>The text before the cursor, which is what completion sees.</summary>
    public string BeforeCursor => Text[..Cursor];

    /// <summary>Begins a new line.</summary>
    public void Clear() => Set("", 0);

    /// <summary>Takes a key.</summary>
    public EditOutcome Press(KeyStroke key)
    {
        if (key.Action is EditAction.Complete or EditAction.CompleteBack)
        {
            return Complete(key.Action is EditAction.Complete ? 1 : -1);
        }

        var completion = _completion;
        _completion = null;
        switch (key.Action)
        {
            case EditAction.Escape when completion is not null:
                Set(completion.Original.Before + completion.Original.After, completion.Original.Before.Length);
                break;
            case EditAction.Enter:
                history.Add(Text.Trim());
                return EditOutcome.Submitted;
            case EditAction.Leave:
            case EditAction.EndOfInput when Text.Length == 0:
                return EditOutcome.Left;
            case EditAction.ClearScreen:
                return EditOutcome.ClearScreen;
            default:
                Edit(key);
                break;
        }

        return EditOutcome.Edited;
    }

    /// <summary>Takes the choices that were asked for.</summary>
    /// <param name="choices">Whole lines for the text before the cursor.</param>
    /// <returns>True where they should be listed, because no single one could be written.</returns>
    public bool Offer(IReadOnlyList<Choice> choices)
    {
        if (choices.Count == 0)
        {
            return false;
        }

        var rest = Text[Cursor..];
        var completion = new Completion(BeforeCursor, rest, choices);
        if (choices.Count == 1)
        {
            var value = choices[0].Value;
            Write(rest.Length == 0 && !value.EndsWith(' ') ? value + " " : value, rest);
            return false;
        }

        if (completion.CommonPrefix() is { } prefix)
        {
            Write(prefix, rest);
            return false;
        }

        _completion = completion;
        return true;
    }

    private EditOutcome Complete(int by)
    {
        if (_completion is null)
        {
            return EditOutcome.WantsChoices;
        }

        Write(_completion.Step(by), _completion.Rest);
        return EditOutcome.Edited;
    }

    private void Edit(KeyStroke key)
    {
        switch (key.Action)
        {
            case EditAction.Insert when Text.Length < Longest:
                Set(Text.Insert(Cursor, key.Character.ToString()), Cursor + 1);
                break;
            case EditAction.Left:
                Cursor = Before(Cursor);
                break;
            case EditAction.Right:
                Cursor = After(Cursor);
                break;
            case EditAction.WordLeft:
                Cursor = WordBefore(Cursor);
                break;
            case EditAction.WordRight:
                Cursor = WordAfter(Cursor);
                break;
            case EditAction.Home:
                Cursor = 0;
                break;
            case EditAction.End:
                Cursor = Text.Length;
                break;
            case EditAction.Backspace:
                Cut(Before(Cursor), Cursor);
                break;
            case EditAction.Delete or EditAction.EndOfInput:
                Cut(Cursor, After(Cursor));
                break;
            case EditAction.DeleteWord:
                Cut(WordBefore(Cursor), Cursor);
                break;
            case EditAction.DeleteToStart:
                Cut(0, Cursor);
                break;
            case EditAction.DeleteToEnd:
                Cut(Cursor, Text.Length);
                break;
            case EditAction.Earlier when history.Earlier(Text) is { } earlier:
                Set(earlier, earlier.Length);
                break;
            case EditAction.Later when history.Later() is { } later:
                Set(later, later.Length);
                break;
        }
    }

    private void Set(string text, int cursor) => (Text, Cursor) = (text, cursor);

    private void Write(string before, string rest) => Set(before + rest, before.Length);

    private void Cut(int start, int end) => Set(Text.Remove(start, end - start), start);

    /// <summary>The place before the character (all its marks and joiners counted in) that ends at a place.</summary>
    private int Before(int place)
    {
        var start = 0;
        for (var at = 0; at < place; at += StringInfo.GetNextTextElementLength(Text, at))
        {
            start = at;
        }

        return start;
    }

    private int After(int place) => place == Text.Length ? place : place + StringInfo.GetNextTextElementLength(Text, place);

    private int WordBefore(int place)
    {
        while (place > 0 && char.IsWhiteSpace(Text[place - 1]))
        {
            place--;
        }

        while (place > 0 && !char.IsWhiteSpace(Text[place - 1]))
        {
            place--;
        }

        return place;
    }

    private int WordAfter(int place)
    {
        while (place < Text.Length && char.IsWhiteSpace(Text[place]))
        {
            place++;
        }

        while (place < Text.Length && !char.IsWhiteSpace(Text[place]))
        {
            place++;
        }

        return place;
    }
}
