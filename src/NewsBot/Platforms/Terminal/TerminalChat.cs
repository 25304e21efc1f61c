using System.Threading.Channels;
using NewsBot.Commands;
using NewsBot.Messages;
using NewsBot.Platforms.Terminal.Editing;

namespace NewsBot.Platforms.Terminal;

/// <summary>The conversation at a terminal: <c>newsbot chat</c>. Where input or output is redirected it reads lines, answers each, and ends with the input.</summary>
/// <param name="router">Answers and completes.</param>
/// <param name="renderer">Writes.</param>
/// <param name="inbox">Brings what is pushed.</param>
/// <param name="pushes">Looks for what is to be pushed.</param>
public sealed class TerminalChat(CommandRouter router, TerminalRenderer renderer, TerminalInbox inbox, TerminalPushes pushes)
{
    private const string Prompt = "newsbot> ";
    private const int MostChoices = 40;
    private readonly ChatButtons _buttons = new();

    /// <summary>Talks until the user leaves (Ctrl+C, Ctrl+D, <c>exit</c>), the input ends, or the program stops.</summary>
    /// <param name="historyPath">The file that keeps the typed lines; null to keep none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(string? historyPath, CancellationToken cancellationToken)
    {
        inbox.SetOpen(true);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pushing = pushes.RunAsync(leaving.Token);
        try
        {
            if (Console.IsInputRedirected || Console.IsOutputRedirected)
            {
                await AnswerLinesAsync(Console.In, cancellationToken);
            }
            else
            {
                renderer.Note(Texts.In("en")["terminal.welcome"]);
                await TalkAsync(new HistoryFile(historyPath), cancellationToken);
            }
        }
        finally
        {
            inbox.SetOpen(false);
            await leaving.CancelAsync();
            await pushing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Answers line by line.</summary>
    internal async Task AnswerLinesAsync(TextReader input, CancellationToken cancellationToken)
    {
        // Reading the standard input blocks whatever one asks of it; the program must stop all the same.
        while (await Task.Run(input.ReadLine, cancellationToken).WaitAsync(cancellationToken) is { } line && !IsFarewell(line))
        {
            await AnswerAsync(line, cancellationToken);
            while (inbox.Messages.TryRead(out var pushed))
            {
                Show(pushed);
            }
        }
    }

    private static bool IsFarewell(string line) => line.Trim().TrimStart('/').ToLowerInvariant() is "exit" or "quit";

    private async Task TalkAsync(HistoryFile file, CancellationToken cancellationToken)
    {
        var editor = new LineEditor(new LineHistory(file.Load()));
        using var keys = new ConsoleKeys();
        Task<bool>? pressed = null, pushed = null;
        Draw(editor);
        while (true)
        {
            pressed ??= keys.Keys.WaitToReadAsync(cancellationToken).AsTask();
            pushed ??= inbox.Messages.WaitToReadAsync(cancellationToken).AsTask();
            await Task.WhenAny(pressed, pushed);
            cancellationToken.ThrowIfCancellationRequested();
            if (pushed.IsCompleted)
            {
                pushed = null;
                ShowPushed(editor);
            }

            if (!pressed.IsCompleted)
            {
                continue;
            }

            if (!await pressed || !await TakeAsync(keys.Keys, editor, file, cancellationToken))
            {
                break;
            }

            pressed = null;
        }

        Console.Out.WriteLine();
    }

    /// <summary>Takes all keys that wait.</summary>
    /// <returns>False where the user leaves.</returns>
    private async Task<bool> TakeAsync(ChannelReader<ConsoleKeyInfo> keys, LineEditor editor, HistoryFile file, CancellationToken cancellationToken)
    {
        while (keys.TryRead(out var key))
        {
            switch (editor.Press(KeyStroke.Of(key)))
            {
                case EditOutcome.Left:
                    Draw(editor);
                    return false;
                case EditOutcome.ClearScreen:
                    Console.Out.Write(PromptView.EraseScreen);
                    break;
                case EditOutcome.WantsChoices:
                    await CompleteAsync(editor, cancellationToken);
                    break;
                case EditOutcome.Submitted:
                    var line = editor.Text.Trim();

                    // Keys that came all at once have not been shown yet.
                    Draw(editor);
                    Console.Out.WriteLine();
                    editor.Clear();
                    if (IsFarewell(line))
                    {
                        return false;
                    }

                    Keep(line, file);
                    await AnswerAsync(line, cancellationToken);
                    break;
            }
        }

        Draw(editor);
        return true;
    }

    private void Keep(string line, HistoryFile file)
    {
        if (line.Length == 0 || file.Problem is not null)
        {
            return;
        }

        file.Append(line);
        if (file.Problem is { } problem)
        {
            renderer.Note(Texts.In("en").Format("terminal.historyLost", ("problem", problem)));
        }
    }

    private async Task CompleteAsync(LineEditor editor, CancellationToken cancellationToken)
    {
        var choices = await router.CompleteAsync(editor.BeforeCursor, MostChoices, cancellationToken);
        if (editor.Offer(choices))
        {
            Console.Out.Write(PromptView.Erase);
            renderer.Note(string.Join("   ", choices.Select(choice => choice.Label)));
        }
    }

    private async Task AnswerAsync(string line, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            var answer = await router.AnswerAsync(TerminalUser.Request(_buttons.Command(line.Trim())), cancellationToken);
            _buttons.Clear();
            Show(answer);
        }
    }

    private void ShowPushed(LineEditor editor)
    {
        Console.Out.Write(PromptView.Erase);
        while (inbox.Messages.TryRead(out var message))
        {
            Show(message);
        }

        Draw(editor);
    }

    private void Show(Message message)
    {
        renderer.Write(message, _buttons.Add(message));
        renderer.Gap();
    }

    private static void Draw(LineEditor editor) => Console.Out.Write(PromptView.Draw(Prompt, editor.Text, editor.Cursor, Console.WindowWidth));
}
