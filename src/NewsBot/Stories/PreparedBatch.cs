using NewsBot.Articles;

namespace NewsBot.Stories;

/// <summary>
/// Candidates that are prepared on the other cores while the first of them are taken in already: the writer is one, and should not wait for what others can do.
/// Where it comes to a candidate that nobody has begun with, it prepares that one itself: nothing hangs on threads being free.
/// </summary>
internal sealed class PreparedBatch : IDisposable
{
    private readonly IReadOnlyList<Candidate> _candidates;
    private readonly CandidatePreparation _preparation;
    private readonly TaskCompletionSource<PreparedCandidate>?[] _prepared;
    private int _begun;

    /// <summary>Begins to prepare, in order.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="preparation">Prepares one.</param>
    public PreparedBatch(IReadOnlyList<Candidate> candidates, CandidatePreparation preparation)
    {
        (_candidates, _preparation) = (candidates, preparation);
        _prepared = new TaskCompletionSource<PreparedCandidate>[candidates.Count];
        for (var index = 0; index < _prepared.Length; index++)
        {
            _prepared[index] = new TaskCompletionSource<PreparedCandidate>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        for (var others = Math.Min(candidates.Count, Math.Max(1, Environment.ProcessorCount - 1)); others > 0; others--)
        {
            _ = Task.Run(PrepareAll);
        }
    }

    /// <summary>The candidates in order, each once, for one reader.</summary>
    /// <exception cref="Exception">What failed while a candidate was prepared.</exception>
    public IEnumerable<PreparedCandidate> InOrder()
    {
        for (var index = 0; index < _prepared.Length; index++)
        {
            var prepared = _prepared[index]!.Task;
            while (!prepared.IsCompleted && PrepareNext())
            {
                // Another one, until this one is there or all are begun.
            }

            // What is taken in is held no longer: a batch is larger than what a moment needs of it.
            var candidate = prepared.GetAwaiter().GetResult();
            _prepared[index] = null;
            yield return candidate;
        }
    }

    /// <summary>Begins with no further candidate.</summary>
    public void Dispose() => Interlocked.Exchange(ref _begun, _candidates.Count);

    private void PrepareAll()
    {
        while (PrepareNext())
        {
            // Until all are begun.
        }
    }

    private bool PrepareNext()
    {
        var index = Interlocked.Increment(ref _begun) - 1;
        if (index >= _candidates.Count)
        {
            return false;
        }

        var prepared = _prepared[index]!;
        try
        {
            prepared.SetResult(_preparation.Prepare(_candidates[index]));
        }
        catch (Exception failure)
        {
            // Told to whoever takes the candidates in.
            prepared.SetException(failure);
        }

        return true;
    }
}
