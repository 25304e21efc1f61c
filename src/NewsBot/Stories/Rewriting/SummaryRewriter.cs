using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace NewsBot.Stories.Rewriting;

/// <summary>Has a language model put a summary's sentences into one text, where the configuration names one. Whatever goes wrong, the sentences themselves remain.</summary>
public sealed partial class SummaryRewriter
{
    // One answer is often asked for by many chats; a rewritten text of some hundred bytes is cheap to keep.
    private const int Remembered = 100;

    private readonly CompletionClient _client;
    private readonly RewriterHealth _health;
    private readonly IOptionsMonitor<SummaryOptions> _options;
    private readonly ILogger<SummaryRewriter> _log;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RewrittenSummary> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private int _underWay;

    internal SummaryRewriter(CompletionClient client, RewriterHealth health, IOptionsMonitor<SummaryOptions> options, ILogger<SummaryRewriter> log) =>
        (_client, _health, _options, _log) = (client, health, options, log);

    /// <summary>Which model the configuration names, and where; null for none.</summary>
    public (string Model, Uri Endpoint)? Model => _options.CurrentValue is { Endpoint: { } endpoint, Model: { } model } ? (model, endpoint) : null;

    /// <summary>Rewrites a summary.</summary>
    /// <param name="summary">The sentences and their sources.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One text, to be shown with the sources of the sentences; null where there is no model, where it is slow, down or busy, and where its text brings what the sources lack.</returns>
    public async Task<RewrittenSummary?> RewriteAsync(Summary summary, CancellationToken cancellationToken)
    {
        var options = _options.CurrentValue;
        if (options.Endpoint is null || summary.Sentences.Length < 2 || _health.IsPaused)
        {
            return null;
        }

        var sentences = summary.Sentences.Select(sentence => sentence.Text).ToImmutableArray();
        var key = string.Join('\n', sentences.Prepend($"{options.Endpoint} {options.Model}"));
        if (Recall(key) is { } known)
        {
            return known;
        }

        if (Interlocked.Increment(ref _underWay) > options.AtOnce)
        {
            Interlocked.Decrement(ref _underWay);
            return null;
        }

        try
        {
            return await RewriteAsync(options, summary, sentences, key, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    /// <summary>Asks the model for a sentence, to see whether it answers.</summary>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>What is wrong; null where it answers.</returns>
    public async Task<string?> ProbeAsync(CancellationToken cancellationToken) =>
        await _client.AskAsync(_options.CurrentValue, ["The port opens on Monday."], cancellationToken) is Completion.Failed failed ? failed.Reason : null;

    private async Task<RewrittenSummary?> RewriteAsync(SummaryOptions options, Summary summary, ImmutableArray<string> sentences, string key, CancellationToken cancellationToken)
    {
        var completion = await _client.AskAsync(options, sentences, cancellationToken);
        if (completion is Completion.Failed failed)
        {
            if (_health.Ill(failed.Reason))
            {
                LogFailed(options.Endpoint!.Host, failed.Reason);
            }

            return null;
        }

        if (_health.Well())
        {
            LogBack(options.Endpoint!.Host);
        }

        var text = ((Completion.Written)completion).Text;
        if (RewriteCheck.Fault(text, summary) is { } fault)
        {
            LogRefused(options.Model!, fault);
            return null;
        }

        var rewritten = new RewrittenSummary(text, options.Model!);
        Remember(key, rewritten);
        return rewritten;
    }

    private RewrittenSummary? Recall(string key)
    {
        lock (_lock)
        {
            return _known.GetValueOrDefault(key);
        }
    }

    private void Remember(string key, RewrittenSummary text)
    {
        lock (_lock)
        {
            if (_known.TryAdd(key, text))
            {
                _order.Enqueue(key);
            }

            if (_order.Count > Remembered)
            {
                _known.Remove(_order.Dequeue());
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The language model at {Host} gives no summaries: {Reason}. Summaries are the publishers' own sentences meanwhile")]
    private partial void LogFailed(string host, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The language model at {Host} answers again")]
    private partial void LogBack(string host);

    [LoggerMessage(Level = LogLevel.Information, Message = "A summary by {Model} was not shown: {Fault}")]
    private partial void LogRefused(string model, string fault);
}
