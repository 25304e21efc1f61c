using NewsBot.Messages;
using NewsBot.Platforms.Terminal;

namespace NewsBot.Tests.Platforms.Terminal;

public sealed class ChatButtonsTests
{
    private readonly ChatButtons _buttons = new();

    [Theory]
    [InlineData("1", "/summary S1")]
    [InlineData("2", "/why S1")]
    [InlineData("3", "/summary S2")]
    [InlineData("4", "4")]
    [InlineData("0", "0")]
    [InlineData("-1", "-1")]
    [InlineData("/latest", "/latest")]
    [InlineData("99999999999999999999", "99999999999999999999")]
    public void A_number_presses_a_button_of_the_answer_or_of_what_was_pushed_since(string line, string command)
    {
        _buttons.Add(Message.Plain("Answer.") with { Buttons = [[new Button("Summary", "/summary S1")], [new Button("Why", "/why S1")]] }).ShouldBe(1);
        _buttons.Add(Message.Plain("Pushed.") with { Buttons = [[new Button("Summary", "/summary S2")]] }).ShouldBe(3);

        _buttons.Command(line).ShouldBe(command);
    }

    [Fact]
    public void An_answer_begins_to_count_anew()
    {
        _buttons.Add(Message.Plain("Old.") with { Buttons = [[new Button("Old", "/old"), new Button("Older", "/older")]] });
        _buttons.Clear();
        _buttons.Add(Message.Plain("New.") with { Buttons = [[new Button("New", "/new")]] });

        _buttons.Command("1").ShouldBe("/new");
        _buttons.Command("2").ShouldBe("2");
    }
}
