using NewsBot.Messages;
using NewsBot.Platforms.Terminal;
using Spectre.Console;
using Paragraph = NewsBot.Messages.Paragraph;

namespace NewsBot.Tests.Platforms.Terminal;

public sealed class TerminalRendererTests
{
    private static readonly StoryBlock Story = new(
        "Port of Basra opens a second grain terminal",
        new Uri("https://example.org/port"),
        "The terminal doubles the port's capacity.",
        "Sample Wire · Gulf Courier — 2 sources · 14:05",
        ["Iraq", "Kurdistan Region"],
        "S12K");

    [Fact]
    public void A_pipe_gets_the_words_and_nothing_else()
    {
        var message = new Message
        {
            Blocks = [new Heading([Run.Of("Latest: "), Run.Bold("Iraq")]), Story, new BulletList([[Run.Of("one")], [new Run("more", Command: "/latest page:2")], [Run.Of("see "), new Run("S12K", Command: "/story S12K")]]), new Note([Run.Of("Try "), Run.Do("/help")])],
            Buttons = [[new Button("Summary", "/summary S12K"), new Button("Sources", "/sources")]],
        };

        Plain(message).ShouldBe("""
            Latest: Iraq

            Port of Basra opens a second grain terminal
            The terminal doubles the port's capacity.
            Sample Wire · Gulf Courier — 2 sources · 14:05
            #Iraq #KurdistanRegion · S12K
            https://example.org/port

            - one
            - more (/latest page:2)
            - see S12K

            Try /help

            Summary: /summary S12K   Sources: /sources

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Buttons_have_numbers_where_they_can_be_pressed() =>
        Plain(Message.Plain("Ready.") with { Buttons = [[new Button("A", "/a"), new Button("B", "/b")], [new Button("C", "/c")]] }, firstButton: 3)
            .ShouldBe("Ready.\n\n[3] A   [4] B\n[5] C\n");

    [Theory]
    [InlineData("red\u001b[31m alert", "red␛[31m alert")]
    [InlineData("title\u001b]0;owned\u0007", "title␛]0;owned␇")]
    [InlineData("c1\u009b31m", "c1\ufffd31m")]
    [InlineData("over\rwritten\nline\u2028two", "over written line two")]
    [InlineData("turn \u202eed around", "turn ed around")]
    public void What_others_wrote_cannot_command_a_terminal(string text, string shown)
    {
        Plain(Message.Plain(text)).ShouldBe(shown + "\n");
        Styled(Message.Plain(text), ansi: false).ShouldStartWith(shown);
    }

    [Fact]
    public void Brackets_in_a_text_are_text_on_a_terminal_too() =>
        Styled(Message.Plain("[bold]not[/] [red"), ansi: false).ShouldBe("[bold]not[/] [red\n");

    [Fact]
    public void A_headline_on_a_terminal_is_bold_and_leads_to_its_page()
    {
        var written = Styled(new Message { Blocks = [Story] });

        written.ShouldContain("\u001b]8;");
        written.ShouldContain(";https://example.org/port\u001b\\");
        written.ShouldContain("\u001b[1m");
    }

    [Fact]
    public void Only_pages_of_the_web_become_links() =>
        Styled(new Message { Blocks = [Story with { Link = new Uri("file:///etc/passwd") }] }).ShouldNotContain("]8;");

    [Fact]
    public void A_terminal_without_links_shows_the_address() =>
        Styled(new Message { Blocks = [Story] }, links: false).ShouldContain("https://example.org/port");

    [Fact]
    public void Lines_are_wrapped_between_words_at_the_width_of_the_terminal()
    {
        var lines = Styled(Message.Plain("The terminal doubles the capacity of the port of Basra in the south of the country."), ansi: false, width: 30).TrimEnd().Split('\n');

        lines.Length.ShouldBe(3);
        lines.ShouldAllBe(line => line.Length <= 30);
        string.Join(' ', lines.Select(line => line.Trim())).ShouldBe("The terminal doubles the capacity of the port of Basra in the south of the country.");
    }

    [Fact]
    public void Blocks_of_every_kind_stand_one_empty_line_apart()
    {
        var message = new Message
        {
            Blocks = [new Heading([Run.Of("Title")]), new Paragraph([Run.Of("Words.")]), new BulletList([[Run.Of("one")], [Run.Of("two")]]), Story, new Note([Run.Of("Note.")])],
            Buttons = [[new Button("Go", "/go")]],
        };

        Styled(message, ansi: false).ShouldBe("""
            Title

            Words.

            • one
            • two

            Port of Basra opens a second grain terminal
            The terminal doubles the port's capacity.
            Sample Wire · Gulf Courier — 2 sources · 14:05
            #Iraq #KurdistanRegion · S12K

            Note.

            Go /go

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_found_word_is_marked() =>
        Styled(new Message { Blocks = [new Paragraph([Run.Of("a "), new Run("grain", RunStyle.Highlight), Run.Of(" port")])] }).ShouldMatch("a \u001b\\[[0-9;]+mgrain\u001b\\[0m port");

    [Fact]
    public void In_an_Arabic_message_what_runs_left_to_right_is_isolated_on_a_terminal_and_only_there()
    {
        var message = new Message { Language = "ar", Blocks = [new Note([Run.Of("جرّب "), Run.Do("/latest iraq"), Run.Of(" الآن")])] };

        Styled(message, ansi: false).ShouldBe("جرّب \u2068/latest iraq\u2069 الآن\n");
        Plain(message).ShouldBe("جرّب /latest iraq الآن\n");
    }

    [Fact]
    public void Arabic_in_an_English_message_is_isolated_too() =>
        Styled(new Message { Blocks = [new Paragraph([Run.Of("Topic "), Run.Of("العراق"), Run.Of(" is followed.")])] }, ansi: false).ShouldBe("Topic \u2068العراق\u2069 is followed.\n");

    private static string Plain(Message message, int? firstButton = null)
    {
        var output = new StringWriter { NewLine = "\n" };
        new TerminalRenderer(output, styled: null).Write(message, firstButton);
        return output.ToString();
    }

    private static string Styled(Message message, bool ansi = true, bool links = true, int width = 80)
    {
        var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No, ColorSystem = ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.No });
        console.Profile.Width = width;
        console.Profile.Capabilities.Links = links;
        console.Profile.Capabilities.Unicode = true;
        new TerminalRenderer(output, console).Write(message);
        return output.ToString().ReplaceLineEndings("\n");
    }
}
