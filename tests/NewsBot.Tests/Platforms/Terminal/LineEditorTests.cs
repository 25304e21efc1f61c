using NewsBot.Commands;
using NewsBot.Platforms.Terminal.Editing;

namespace NewsBot.Tests.Platforms.Terminal;

public sealed class LineEditorTests
{
    private readonly LineEditor _editor = new(new LineHistory(["/latest iraq", "/summary"]));

    [Fact]
    public void Typing_writes_at_the_cursor()
    {
        Type("/ltest");
        Press(EditAction.Home, EditAction.Right, EditAction.Right);
        Type("a");

        Shown().ShouldBe("/la|test");
    }

    [Theory]
    [InlineData(EditAction.Left, "/latest new iraq now| ok")]
    [InlineData(EditAction.Right, "/latest new iraq now o|k")]
    [InlineData(EditAction.WordLeft, "/latest new iraq |now ok")]
    [InlineData(EditAction.WordRight, "/latest new iraq now ok|")]
    [InlineData(EditAction.Home, "|/latest new iraq now ok")]
    [InlineData(EditAction.End, "/latest new iraq now ok|")]
    [InlineData(EditAction.Backspace, "/latest new iraq now|ok")]
    [InlineData(EditAction.Delete, "/latest new iraq now |k")]
    [InlineData(EditAction.EndOfInput, "/latest new iraq now |k")]
    [InlineData(EditAction.DeleteWord, "/latest new iraq |ok")]
    [InlineData(EditAction.DeleteToStart, "|ok")]
    [InlineData(EditAction.DeleteToEnd, "/latest new iraq now |")]
    internal void A_key_does_to_the_line_what_it_does_in_a_shell(EditAction action, string shown)
    {
        Type("/latest new iraq now ok");
        Press(EditAction.Left, EditAction.Left);

        Press(action).ShouldBe(EditOutcome.Edited);

        Shown().ShouldBe(shown);
    }

    [Theory]
    [InlineData("e\u0301")]
    [InlineData("بِ")]
    [InlineData("👩‍👧")]
    public void A_character_with_its_marks_is_passed_and_deleted_as_one(string character)
    {
        Type("a" + character);

        Press(EditAction.Left);
        Shown().ShouldBe("a|" + character);

        Press(EditAction.Delete);
        Shown().ShouldBe("a|");
    }

    [Fact]
    public void The_arrows_walk_through_the_history_and_back_to_what_was_being_typed()
    {
        Type("/why");

        Press(EditAction.Earlier);
        Shown().ShouldBe("/summary|");
        Press(EditAction.Earlier, EditAction.Earlier);
        Shown().ShouldBe("/latest iraq|");
        Press(EditAction.Later, EditAction.Later);
        Shown().ShouldBe("/why|");
    }

    [Fact]
    public void A_line_that_was_sent_is_the_newest_of_the_history_once()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Type("/topics");
            Press(EditAction.Enter).ShouldBe(EditOutcome.Submitted);
            _editor.Clear();
        }

        Press(EditAction.Earlier);
        Shown().ShouldBe("/topics|");
        Press(EditAction.Earlier);
        Shown().ShouldBe("/summary|");
    }

    [Fact]
    public void Tab_asks_for_choices_and_writes_the_only_one()
    {
        Type("/lat");

        Press(EditAction.Complete).ShouldBe(EditOutcome.WantsChoices);
        Offer("/latest").ShouldBeFalse();

        Shown().ShouldBe("/latest |");
    }

    [Fact]
    public void What_is_behind_the_cursor_stays_when_what_is_before_is_completed()
    {
        Type("/lat iraq");
        Press(EditAction.WordLeft, EditAction.Left);

        Press(EditAction.Complete);
        Offer("/latest");

        Shown().ShouldBe("/latest| iraq");
    }

    [Fact]
    public void Several_choices_first_bring_what_they_have_in_common()
    {
        Type("/latest ir");

        Press(EditAction.Complete);
        Offer("/latest Iran", "/latest Iraq").ShouldBeFalse();

        Shown().ShouldBe("/latest Ira|");
    }

    [Fact]
    public void Choices_with_nothing_more_in_common_are_listed_and_then_walked_through_in_a_circle()
    {
        Type("/latest ira");
        Press(EditAction.Complete);

        Offer("/latest iran", "/latest iraq").ShouldBeTrue();

        Shown().ShouldBe("/latest ira|");
        Press(EditAction.Complete);
        Shown().ShouldBe("/latest iran|");
        Press(EditAction.Complete);
        Shown().ShouldBe("/latest iraq|");
        Press(EditAction.Complete);
        Shown().ShouldBe("/latest iran|");
        Press(EditAction.CompleteBack);
        Shown().ShouldBe("/latest iraq|");
        Press(EditAction.Escape);
        Shown().ShouldBe("/latest ira|");
    }

    [Fact]
    public void Typing_on_keeps_a_choice()
    {
        Type("/latest ira");
        Press(EditAction.Complete);
        Offer("/latest iran", "/latest iraq");
        Press(EditAction.Complete);

        Type(" 3");

        Shown().ShouldBe("/latest iran 3|");
        Press(EditAction.Complete).ShouldBe(EditOutcome.WantsChoices);
    }

    [Fact]
    public void No_choice_changes_nothing()
    {
        Type("/xyz");
        Press(EditAction.Complete);

        Offer().ShouldBeFalse();

        Shown().ShouldBe("/xyz|");
    }

    [Fact]
    public void Ctrl_C_leaves_at_once_and_Ctrl_D_only_an_empty_line()
    {
        Press(EditAction.EndOfInput).ShouldBe(EditOutcome.Left);
        Type("x");
        Press(EditAction.Home, EditAction.EndOfInput).ShouldBe(EditOutcome.Edited);
        Shown().ShouldBe("|");
        Type("x");
        Press(EditAction.Leave).ShouldBe(EditOutcome.Left);
    }

    [Theory]
    [InlineData('a', ConsoleKey.A, false, EditAction.Insert)]
    [InlineData('\u0001', ConsoleKey.A, true, EditAction.Home)]
    [InlineData('\u0003', ConsoleKey.C, true, EditAction.Leave)]
    [InlineData('\t', ConsoleKey.Tab, false, EditAction.Complete)]
    [InlineData('\r', ConsoleKey.Enter, false, EditAction.Enter)]
    [InlineData('\u0007', ConsoleKey.G, true, EditAction.None)]
    [InlineData('\0', ConsoleKey.UpArrow, false, EditAction.Earlier)]
    [InlineData('\0', ConsoleKey.F5, false, EditAction.None)]
    [InlineData('ب', (ConsoleKey)0, false, EditAction.Insert)]
    internal void Keys_of_the_console_are_those_of_readline(char character, ConsoleKey key, bool control, EditAction action) =>
        KeyStroke.Of(new ConsoleKeyInfo(character, key, shift: false, alt: false, control)).Action.ShouldBe(action);

    private void Type(string text)
    {
        foreach (var character in text)
        {
            _editor.Press(new KeyStroke(EditAction.Insert, character));
        }
    }

    private EditOutcome Press(params EditAction[] actions) => Array.ConvertAll(actions, action => _editor.Press(new KeyStroke(action)))[^1];

    private bool Offer(params string[] choices) => _editor.Offer([.. choices.Select(choice => new Choice(choice, choice))]);

    private string Shown() => _editor.Text.Insert(_editor.Cursor, "|");
}
