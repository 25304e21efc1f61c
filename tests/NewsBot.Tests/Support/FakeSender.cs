using System.Collections.Concurrent;
using System.Threading.Channels;
using NewsBot.Delivery;
using NewsBot.Messages;

namespace NewsBot.Tests.Support;

/// <summary>A platform that a test can see into: it accepts everything unless told otherwise.</summary>
public sealed class FakeSender(string platform) : IMessageSender
{
    private readonly ConcurrentQueue<Try> _tries = new();
    private readonly ConcurrentQueue<Try> _posts = new();
    private readonly ConcurrentQueue<Edit> _edits = new();
    private readonly Channel<Try> _arrivals = Channel.CreateUnbounded<Try>();

    public string Platform => platform;

    /// <summary>Everything that was asked of the platform, in order.</summary>
    public IReadOnlyList<Try> Tries => [.. _tries];

    /// <summary>What stands in the chats.</summary>
    public IReadOnlyList<Try> Posts => [.. _posts];

    /// <summary>Every edit that was accepted, in order.</summary>
    public IReadOnlyList<Edit> Edits => [.. _edits];

    /// <summary>How the platform answers an edit; null for accepting.</summary>
    public Func<Edit, SendOutcome>? AnswerEdit { get; set; }

    /// <summary>How the platform answers; null for accepting.</summary>
    public Func<Try, CancellationToken, Task<SendOutcome>>? Answer { get; set; }

    public async Task<SendOutcome> SendAsync(ChatAddress chat, Message message, string nonce, CancellationToken cancellationToken)
    {
        var attempt = new Try(chat.ToString(), message, nonce);
        _tries.Enqueue(attempt);
        var answer = Answer?.Invoke(attempt, cancellationToken) ?? Task.FromResult<SendOutcome>(new SendOutcome.Sent($"m{_posts.Count + 1}"));
        _arrivals.Writer.TryWrite(attempt);
        var outcome = await answer;
        if (outcome is SendOutcome.Sent)
        {
            _posts.Enqueue(attempt);
        }

        return outcome;
    }

    /// <summary>The chats that were probed, in order.</summary>
    public List<string> Probes { get; } = [];

    /// <summary>How the platform answers a probe; null for an open chat.</summary>
    public Func<string, SendOutcome>? AnswerProbe { get; set; }

    public Task<SendOutcome> ProbeAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        Probes.Add(chat.ToString());
        return Task.FromResult(AnswerProbe?.Invoke(chat.ToString()) ?? new SendOutcome.Sent(""));
    }

    public Task<SendOutcome> EditAsync(ChatAddress chat, string messageId, Message message, CancellationToken cancellationToken)
    {
        var edit = new Edit(chat.ToString(), messageId, message);
        var outcome = AnswerEdit?.Invoke(edit) ?? new SendOutcome.Sent(messageId);
        if (outcome is SendOutcome.Sent)
        {
            _edits.Enqueue(edit);
        }

        return Task.FromResult(outcome);
    }

    /// <summary>Waits until a further request is under way.</summary>
    public async Task<Try> NextTryAsync() => await _arrivals.Reader.ReadAsync();

    /// <summary>Posts although the answer will not say so.</summary>
    public void Accept(Try attempt) => _posts.Enqueue(attempt);

    /// <summary>The headlines of each post to a chat.</summary>
    public IReadOnlyList<string> To(string chat) => [.. Posts.Where(post => post.Chat == chat).Select(post => post.Headlines)];

    /// <summary>Answers from now on with the same outcome.</summary>
    public void Always(SendOutcome outcome) => Answer = (_, _) => Task.FromResult(outcome);

    /// <summary>One edit.</summary>
    public sealed record Edit(string Chat, string MessageId, Message Message)
    {
        public StoryBlock Story => Message.Blocks.OfType<StoryBlock>().Single();
    }

    /// <summary>One request.</summary>
    public sealed record Try(string Chat, Message Message, string Nonce)
    {
        public string Headlines => string.Join(" | ", Message.Blocks.OfType<StoryBlock>().Select(block => block.Headline));
    }
}
