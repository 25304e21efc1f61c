using NewsBot.Messages;
using Spectre.Console;

namespace NewsBot.Platforms.Terminal;

/// <summary>Writes messages for somebody at a terminal, or for a program that reads the output.</summary>
public sealed class TerminalRenderer
{
    private readonly TextWriter _output;
    private readonly IAnsiConsole? _styled;

    /// <summary>Writes to an output.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="styled">The terminal that it leads to; null for plain text.</param>
    internal TerminalRenderer(TextWriter output, IAnsiConsole? styled)
    {
        _output = output;
        _styled = styled;
    }

    /// <summary>True on a terminal that shows styles; else everything is plain text.</summary>
    public bool IsStyled => _styled is not null;

    /// <summary>Writes to the standard output of this process: styled on a terminal, plain where it is redirected, where <c>NO_COLOR</c> is set (https://no-color.org) or the terminal is dumb.</summary>
    public static TerminalRenderer OfThisProcess()
    {
        var plain = Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || !AnsiConsole.Profile.Capabilities.Ansi;
        return new TerminalRenderer(Console.Out, plain ? null : AnsiConsole.Console);
    }

    /// <summary>Writes a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="firstButton">The number of the first button where they are chosen by number; null to write out the commands that they run.</param>
    public void Write(Message message, int? firstButton = null)
    {
        if (_styled is null)
        {
            _output.Write(PlainRenderer.Render(message, firstButton));
            _output.Flush();
        }
        else
        {
            new StyledRenderer(_styled, message).Write(firstButton);
        }
    }

    /// <summary>Writes a small line of NewsBot's own.</summary>
    /// <param name="text">The line.</param>
    public void Note(string text) => Write(new Message { Blocks = [new Note([Run.Of(text)])] });

    /// <summary>Writes an empty line.</summary>
    public void Gap() => _output.WriteLine();
}
