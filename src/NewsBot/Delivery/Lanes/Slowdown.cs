namespace NewsBot.Delivery.Lanes;

/// <summary>
/// Stretches the span of a rate that turns out lower than documented: by a quarter at each refusal, and back in small steps while none comes.
/// A step back that is refused makes the next ones rarer.
/// </summary>
/// <param name="span">The documented span.</param>
internal sealed class Slowdown(TimeSpan span)
{
    private const double Down = 1.25, Up = 1.05, Most = 20;

    // A step up in the time of ten documented spans; at the rarest once an hour.
    private const int FirstSteps = 10;
    private static readonly TimeSpan Rarest = TimeSpan.FromHours(1);
    private TimeSpan _step = FirstSteps * span;
    private TimeSpan _changed;
    private double _factor = 1;
    private bool _steppedUp;

    /// <summary>True while the documented span holds.</summary>
    public bool IsOver => _factor <= 1;

    /// <summary>The span as it holds at a moment.</summary>
    public TimeSpan SpanAt(TimeSpan now)
    {
        while (_factor > 1 && now >= _changed + _step)
        {
            _changed += _step;
            _factor = Math.Max(1, _factor / Up);
            _steppedUp = true;
        }

        return span * _factor;
    }

    /// <summary>The platform refused a call that kept the rate.</summary>
    public void Refused(TimeSpan now)
    {
        // Calls that were under way together are refused together: that is one refusal.
        if (now < _changed + SpanAt(now) && !IsOver)
        {
            return;
        }

        if (_steppedUp)
        {
            _step = _step * 2 < Rarest ? _step * 2 : Rarest;
            _steppedUp = false;
        }

        (_factor, _changed) = (Math.Min(_factor * Down, Most), now);
    }
}
