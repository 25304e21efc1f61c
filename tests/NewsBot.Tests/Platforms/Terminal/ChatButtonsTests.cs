using NewsBot.Messages;
using NewsBot.Platforms.Terminal;

namespace NewsBot.Tests.Platforms.Terminal;

public sealed class ChatButtonsTests
{
    [Theory]
    [InlineData("1", "/summary S1")]
    [InlineData("3", "/sources")]
    [InlineData("4", "4")]
    [InlineData("0", "0")]
    [InlineData("-1", "-1")]
    [InlineData("/latest", "/latest")]
    [InlineData("99999999999999999999", "99999999999999999999")]
    public void A_number_presses_a_button_of_the_last_message(string line, string command)
    {
        var buttons = new ChatButtons();
        buttons.Show(Message.Plain("Old.") with { Buttons = [[new Button("Old", "/old")]] });
        buttons.Show(Message.Plain("New.") with { Buttons = [[new Button("Summary", "/summary S1"), new Button("Why", "/why S1")], [new Button("Sources", "/sources")]] });

        buttons.Command(line).ShouldBe(command);
    }

    [Fact]
    public void A_number_is_a_line_like_any_other_where_there_are_no_buttons() => new ChatButtons().Command("1").ShouldBe("1");
}
