using NewsBot.Platforms.Terminal.Editing;

namespace NewsBot.Tests.Platforms.Terminal;

public sealed class PromptViewTests
{
    [Theory]
    [InlineData("abc", 3, 20, "> abc", 6)]
    [InlineData("abc", 0, 20, "> abc", 3)]
    [InlineData("", 0, 20, "> ", 3)]
    // Ten columns hold the prompt, seven characters and the free column.
    [InlineData("0123456789", 10, 10, "> 3456789", 10)]
    [InlineData("0123456789", 2, 10, "> 0123456", 5)]
    // These letters take two columns each.
    [InlineData("日本", 2, 20, "> 日本", 7)]
    public void The_line_shows_the_text_around_the_cursor_and_puts_it_in_its_column(string text, int cursor, int width, string line, int column) =>
        PromptView.Draw("> ", text, cursor, width).ShouldBe($"\r\u001b[K{line}\u001b[{column}G");
}
