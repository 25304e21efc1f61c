namespace NewsBot.Delivery.Lanes;

/// <summary>Room in a lane for a push that is being made ready. It is given back once the push has entered, or will not.</summary>
public sealed class LaneSeat : IDisposable
{
    private Lane? _lane;

    internal LaneSeat(Lane lane) => _lane = lane;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _lane, value: null)?.Release();
}
