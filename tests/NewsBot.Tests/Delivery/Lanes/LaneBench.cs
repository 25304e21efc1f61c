using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Delivery.Lanes;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery.Lanes;

/// <summary>A lane under a clock of its own: a test puts calls in, and sees which went out when.</summary>
internal sealed class LaneBench
{
    private readonly DateTimeOffset _start;
    private readonly List<(Task<LanePass> Pass, string Key, TimeSpan Takes, LaneNews? News)> _waiting = [];
    private readonly List<(LanePass Pass, int Gone, TimeSpan At, LaneNews? News)> _underWay = [];

    public LaneBench(int perSecond)
    {
        _start = Time.GetUtcNow();
        Lane = new Lane("test", new LaneRate(perSecond, TimeSpan.FromSeconds(1)), Time, NullLogger<Lane>.Instance);
    }

    public FakeTime Time { get; } = new();

    public Lane Lane { get; }

    /// <summary>What went out, in order.</summary>
    public List<(string Key, TimeSpan At, TimeSpan Answered)> Gone { get; } = [];

    /// <summary>What the platform says of a call that arrives at a moment, where the call itself does not know.</summary>
    public Func<TimeSpan, LaneNews> Says { get; set; } = _ => LaneNews.None;

    /// <summary>Since the start.</summary>
    public TimeSpan Now => Time.GetUtcNow() - _start;

    public void Push(string key, LaneRate? rate = null, LaneNews? news = null, TimeSpan takes = default) =>
        Enter(new LaneCall(key) { Rates = rate is null ? [] : [rate] }, takes, news);

    public void Answer(string key, bool isCounted = true) => Enter(new LaneCall(key) { IsAnswer = true, IsCounted = isCounted }, TimeSpan.Zero, news: null);

    /// <summary>Lets the clock go on in steps of 10 ms.</summary>
    public void Run(TimeSpan span)
    {
        for (var end = Now + span; Now < end;)
        {
            var step = _waiting.Count + _underWay.Count > 0 ? TimeSpan.FromMilliseconds(10) : end - Now;
            Time.Advance(step);
            Look();
        }
    }

    private void Enter(LaneCall call, TimeSpan takes, LaneNews? news)
    {
        // What a test waits for is never given up.
        _waiting.Add((Lane.EnterAsync(call with { Patience = TimeSpan.FromDays(1) }, CancellationToken.None), call.Key, takes, news));
        Look();
    }

    // An answer may let the next call go, which may be answered at once.
    private void Look()
    {
        while (LetOut() | AnswerDue())
        {
        }
    }

    private bool LetOut()
    {
        var gone = _waiting.Where(call => call.Pass.IsCompletedSuccessfully).ToList();
        foreach (var call in gone)
        {
            _waiting.Remove(call);
            _underWay.Add((call.Pass.Result, Gone.Count, Now + call.Takes, call.News));
            Gone.Add((call.Key, Now, Now + call.Takes));
        }

        return gone.Count > 0;
    }

    private bool AnswerDue()
    {
        var due = _underWay.Where(call => call.At <= Now).ToList();
        foreach (var call in due)
        {
            _underWay.Remove(call);
            call.Pass.Told(call.News ?? Says(Gone[call.Gone].At));
            call.Pass.Dispose();
        }

        return due.Count > 0;
    }
}
