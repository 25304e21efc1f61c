namespace NewsBot.Delivery.Lanes;

/// <summary>Leave for one call. Disposing it ends the call; without <see cref="Told"/> as one that was never answered.</summary>
public sealed class LanePass : IDisposable
{
    private readonly Lane _lane;
    private readonly TaskCompletionSource<LanePass> _decided = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LaneNews? _news;
    private bool _ended;

    internal LanePass(Lane lane, LaneCall call, Gate gate, TimeSpan deadline) => (_lane, Call, Gate, Deadline) = (lane, call, gate, deadline);

    /// <summary>How long the call would still have to wait, where that is longer than its patience: it must not go out. Null where it may.</summary>
    public TimeSpan? Wait { get; private set; }

    internal LaneCall Call { get; }

    internal Gate Gate { get; }

    internal TimeSpan Deadline { get; }

    internal bool CountsInBucket { get; private set; }

    internal Task<LanePass> Decided => _decided.Task;

    /// <summary>The call was answered.</summary>
    /// <param name="news">What the answer said about the pace.</param>
    public void Told(LaneNews news) => _news = news;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Wait is null && !_ended)
        {
            _ended = true;
            _lane.End(this, _news);
        }
    }

    internal void Open()
    {
        CountsInBucket = Gate.HasBucket;
        _decided.TrySetResult(this);
    }

    internal void Refuse(TimeSpan wait)
    {
        Wait = wait;
        _decided.TrySetResult(this);
    }

    internal void Cancel(CancellationToken cancellationToken) => _decided.TrySetCanceled(cancellationToken);
}
