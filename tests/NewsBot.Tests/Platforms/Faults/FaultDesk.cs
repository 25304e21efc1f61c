using NewsBot.Articles;
using NewsBot.Messages;
using NewsBot.Tests.Delivery;
using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.Faults;

/// <summary>The outbox with one platform's real sender before its server on loopback, and one chat that subscribed.</summary>
internal abstract class FaultDesk : IAsyncDisposable
{
    private Candidate _bridge = null!;

    protected PushedChats Chats { get; set; } = null!;

    /// <summary>The subscribed chat.</summary>
    protected abstract string Chat { get; }

    /// <summary>What stands in the chat, oldest first.</summary>
    protected abstract IReadOnlyList<string> Shown { get; }

    /// <summary>Every call about the chat is refused from now on.</summary>
    public abstract void Refuse(int status, string words);

    /// <summary>Nothing is refused any more.</summary>
    public abstract void Heal();

    /// <summary>The next post or edit meets a fault.</summary>
    public abstract void Fail(Fault fault);

    /// <summary>Plays one kind of message through a fault, heals what heals by itself, and tells: the states after the first round and in the end, what the chat shows, what /status says.</summary>
    public async Task<string> PlayAsync(string form, Action trouble, bool heals)
    {
        if (form == "answer")
        {
            return await AnswerAsync(trouble, heals);
        }

        _bridge = Chats.Candidate("Iraq opens a bridge in Baghdad", Chats.Time.GetUtcNow());
        await Chats.PublishAsync(_bridge);
        if (form == "digest")
        {
            Chats.Push.Change(new() { DigestOver = 1 });
            await Chats.PublishAsync("Iraq closes a road in Mosul");
        }
        else if (form == "edit")
        {
            await Chats.RunAsync();
            await Chats.PublishAsync(_bridge with { Text = _bridge.Text with { Publisher = "Kurdistan 24" }, Sighting = new Sighting("other", "k24.txt", Chats.Time.GetUtcNow()) });
        }

        await ReadyAsync();
        trouble();
        await Chats.RunAsync();
        var first = await Chats.CountsAsync();
        if (heals)
        {
            Heal();
        }

        for (var round = 0; round < 3; round++)
        {
            await RunAfterAsync(TimeSpan.FromMinutes(6));
        }

        var shown = form == "edit" ? Shown.Any(text => text.Contains("Kurdistan 24")) ? "edited" : "as it was" : $"{Shown.Count} shown";
        return $"{first} → {await Chats.CountsAsync()}, {shown}{await StatusAsync()}";
    }

    public virtual ValueTask DisposeAsync() => Chats.DisposeAsync();

    /// <summary>Whatever is asked once and remembered is asked before the trouble begins.</summary>
    protected virtual Task ReadyAsync() => Task.CompletedTask;

    protected virtual Task RunAfterAsync(TimeSpan pause) => Chats.RunAfterAsync(pause);

    /// <summary>Answers a command in the chat; false where nothing was posted as far as is known.</summary>
    protected abstract Task<bool> AnswerAsync(Message answer, bool heals);

    private async Task<string> AnswerAsync(Action trouble, bool heals)
    {
        trouble();
        var answer = new Message { Blocks = [new Paragraph([Run.Of("an answer")])], Buttons = [[new Button("More", "/latest")]] };
        return $"{(await AnswerAsync(answer, heals) ? "answered" : "given up")}, {Shown.Count} shown{await StatusAsync()}";
    }

    private async Task<string> StatusAsync()
    {
        var isSuspended = !(await Chats.Status.SuspendedAsync(CancellationToken.None)).IsEmpty;
        var unknowns = await Chats.Status.UnknownsAsync(CancellationToken.None);
        return (isSuspended ? ", suspended" : "") + (unknowns > 0 ? ", counted as unknown" : "");
    }
}
