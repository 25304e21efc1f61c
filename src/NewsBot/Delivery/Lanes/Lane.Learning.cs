namespace NewsBot.Delivery.Lanes;

/// <content>What the lane learns from answers.</content>
public sealed partial class Lane
{
    // Where a platform does not say whom a pause concerns, the account is held no longer than this and then tried again: a mistake about it must not cost hours.
    private static readonly TimeSpan LongestSuspicion = TimeSpan.FromMinutes(1);

    private string KeyOf(LaneCall call) => _bucketOfKey.GetValueOrDefault(call.Key, call.Key);

    private Gate GateOf(LaneCall call, TimeSpan now)
    {
        var key = KeyOf(call);
        if (_gates.TryGetValue(key, out var gate))
        {
            return gate;
        }

        if (_gates.Count > ForgetOver)
        {
            Forget(now);
        }

        return _gates[key] = new Gate(call.Rates);
    }

    private void Learn(LanePass pass, LaneNews news, TimeSpan now)
    {
        var gate = news.Bucket is { } told ? BucketOf(pass, told, now) : pass.Gate;
        if (news.RetryAfter is not { } pause)
        {
            return;
        }

        if (news.Scope == LaneScope.Account)
        {
            HoldAccount(pause, now);
            return;
        }

        gate.Hold(now + pause);
        gate.Refused(now);
        LogHeld(_name, pass.Call.Key, pause);
        if (news.Scope == LaneScope.Unsaid && _suspicion.Refused(pass.Call.Key, now))
        {
            HoldAccount(Sooner(pause, LongestSuspicion), now);
        }
    }

    private Gate BucketOf(LanePass pass, LaneBucket told, TimeSpan now)
    {
        // The first key that names a bucket brings its gate along: what is under way there counts on.
        if (!_gates.TryGetValue(told.Name, out var gate))
        {
            gate = _gates[told.Name] = pass.Gate;
        }

        if (KeyOf(pass.Call) != told.Name)
        {
            _gates.Remove(KeyOf(pass.Call));
            _bucketOfKey[pass.Call.Key] = told.Name;
        }

        gate.Learn(told, now);
        return gate;
    }

    private void HoldAccount(TimeSpan pause, TimeSpan now)
    {
        _account.Hold(now + pause);
        _account.Refused(now);
        LogAccountHeld(_name, pause);
    }

    private void Forget(TimeSpan now)
    {
        foreach (var (key, _) in _gates.Where(entry => entry.Value.IsIdle(now)).ToList())
        {
            _gates.Remove(key);
        }

        foreach (var (key, _) in _bucketOfKey.Where(entry => !_gates.ContainsKey(entry.Value)).ToList())
        {
            _bucketOfKey.Remove(key);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Platform} asks to leave {Key} alone for {Pause}")]
    private partial void LogHeld(string platform, string key, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Platform} asks the whole account to wait for {Pause}; nothing is lost, and less is sent at once from now on until that proves needless")]
    private partial void LogAccountHeld(string platform, TimeSpan pause);
}
