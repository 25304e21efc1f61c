using NewsBot.Tests.Platforms.Servers;

namespace NewsBot.Tests.Platforms.Faults;

/// <summary>Every class of the platforms' errors against every kind of message: the state after the first round and in the end, what the chat shows, what /status says.</summary>
public sealed class FaultMatrixTests
{
    private const string Closed = "held=1 → held=1, 0 shown, suspended";
    private const string ClosedEdit = "sent=1 → sent=1, as it was, suspended";
    private const string ClosedDigest = "held=2 → held=2, 0 shown, suspended";
    private const string ClosedAnswer = "given up, 0 shown";
    private const string Later = "retry=1 → sent=1, 1 shown";
    private const string LaterDigest = "retry=2 → sent=2, 1 shown";
    private const string Edited = "sent=1 → sent=1, edited";
    private const string Refused = "rejected=1 → rejected=1, 0 shown";
    private const string RefusedDigest = "rejected=2 → rejected=2, 0 shown";
    private const string RefusedEdit = "sent=1 → sent=1, as it was";

    /// <summary>Status, words, whether it heals by itself; then answer, push, edit, digest.</summary>
    public static TheoryData<int, string, bool, string[]> Telegram => new()
    {
        { 403, "Forbidden: bot was blocked by the user", false, [ClosedAnswer + ", suspended", Closed, ClosedEdit, ClosedDigest] },
        { 403, "Forbidden: user is deactivated", false, [ClosedAnswer + ", suspended", Closed, ClosedEdit, ClosedDigest] },
        { 403, "Forbidden: bot was kicked from the supergroup chat", false, [ClosedAnswer + ", suspended", Closed, ClosedEdit, ClosedDigest] },
        { 403, "Forbidden: bot is not a member of the channel chat", false, [ClosedAnswer + ", suspended", Closed, ClosedEdit, ClosedDigest] },
        { 403, "Forbidden: the group chat was deleted", false, [ClosedAnswer + ", suspended", Closed, ClosedEdit, ClosedDigest] },
        { 400, "Bad Request: chat not found", false, [ClosedAnswer + ", suspended", Closed, ClosedEdit, ClosedDigest] },
        { 400, "Bad Request: message thread not found", false, [ClosedAnswer + ", suspended", Closed, ClosedEdit, ClosedDigest] },
        { 400, "Bad Request: not enough rights to send text messages to the chat", false, [ClosedAnswer + ", suspended", Closed, ClosedEdit, ClosedDigest] },
        { 400, "Bad Request: can't parse entities: byte offset 7", false, [ClosedAnswer, Refused, RefusedEdit, RefusedDigest] },
        { 400, "Bad Request: BUTTON_DATA_INVALID", false, [ClosedAnswer, Refused, RefusedEdit, RefusedDigest] },
        { 400, "Bad Request: message can't be edited", false, [ClosedAnswer, Refused, RefusedEdit, RefusedDigest] },
        { 429, "Too Many Requests: retry after 5", true, ["answered, 1 shown", Later, Edited, LaterDigest] },
        { 401, "Unauthorized", true, ["answered, 1 shown", Later, Edited, LaterDigest] },
        { 500, "Internal Server Error", true, ["answered, 1 shown", Later, Edited, LaterDigest] },
    };

    /// <summary>The only repeats that there can be: Telegram carried the call out, and nobody heard so.</summary>
    public static TheoryData<Fault, string[]> TelegramBreaks => new()
    {
        { Fault.CutBefore, ["given up, 0 shown", "unknown=1 → sent=1, 1 shown, counted as unknown", Edited, "unknown=2 → sent=2, 1 shown, counted as unknown"] },
        { Fault.Html, ["given up, 0 shown", "unknown=1 → sent=1, 1 shown, counted as unknown", Edited, "unknown=2 → sent=2, 1 shown, counted as unknown"] },
        { Fault.CutAfter, ["given up, 1 shown", "unknown=1 → sent=1, 2 shown, counted as unknown", Edited, "unknown=2 → sent=2, 2 shown, counted as unknown"] },
        { Fault.HalfBody, ["given up, 1 shown", "unknown=1 → sent=1, 2 shown, counted as unknown", Edited, "unknown=2 → sent=2, 2 shown, counted as unknown"] },
        { Fault.ServerError, ["answered, 1 shown", Later, Edited, LaterDigest] },
    };

    /// <summary>Status, code, whether it heals by itself; then push, edit, digest.</summary>
    public static TheoryData<int, int, bool, string[]> Discord => new()
    {
        { 404, 10003, false, [Closed, ClosedEdit, ClosedDigest] },
        { 403, 50001, false, [Closed, ClosedEdit, ClosedDigest] },
        { 403, 50013, false, [Closed, ClosedEdit, ClosedDigest] },
        { 403, 50007, false, [Closed, ClosedEdit, ClosedDigest] },
        { 403, 50278, false, [Closed, ClosedEdit, ClosedDigest] },
        { 400, 50083, false, [Closed, ClosedEdit, ClosedDigest] },
        { 400, 160005, false, [Closed, ClosedEdit, ClosedDigest] },
        { 400, 50035, false, [Refused, RefusedEdit, RefusedDigest] },
        { 400, 40067, false, [Refused, RefusedEdit, RefusedDigest] },
        { 403, 200000, false, [Refused, RefusedEdit, RefusedDigest] },
        { 404, 10008, false, [Refused, RefusedEdit, RefusedDigest] },
        { 400, 20016, true, [Later, Edited, LaterDigest] },
        { 400, 20028, true, [Later, Edited, LaterDigest] },
        { 400, 20029, true, [Later, Edited, LaterDigest] },
        { 401, 0, true, [Later, Edited, LaterDigest] },
        { 403, 0, true, [Later, Edited, LaterDigest] },
    };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Telegram))]
    public Task What_Telegram_refuses_ends_as_the_table_says(int status, string words, bool heals, string[] expected) =>
        CheckAsync(TelegramFaultDesk.StartAsync, desk => desk.Refuse(status, words), heals, ["answer", "push", "edit", "digest"], expected);

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(TelegramBreaks))]
    public Task What_breaks_on_the_way_to_Telegram_ends_as_the_table_says(Fault fault, string[] expected) =>
        CheckAsync(TelegramFaultDesk.StartAsync, desk => desk.Fail(fault), heals: true, ["answer", "push", "edit", "digest"], expected);

    [Fact(Timeout = 60_000)]
    public Task A_group_that_became_a_supergroup_gets_everything_there_and_its_old_posts_stay() => CheckAsync(
        TelegramFaultDesk.StartAsync, desk => desk.Migrate(), heals: false, ["answer", "push", "edit", "digest"], ["answered, 1 shown", "due=1 → sent=1, 1 shown", RefusedEdit, "due=2 → sent=2, 1 shown"]);

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Discord))]
    public Task What_Discord_refuses_ends_as_the_table_says(int status, int code, bool heals, string[] expected) =>
        CheckAsync(DiscordFaultDesk.StartAsync, desk => desk.Refuse(status, $"{code}"), heals, ["push", "edit", "digest"], expected);

    [Theory(Timeout = 60_000)]
    [InlineData(Fault.CutBefore)]
    [InlineData(Fault.CutAfter)]
    [InlineData(Fault.Html)]
    [InlineData(Fault.HalfBody)]
    [InlineData(Fault.ServerError)]
    public Task What_breaks_on_the_way_to_Discord_is_there_once(Fault fault) =>
        CheckAsync(DiscordFaultDesk.StartAsync, desk => desk.Fail(fault), heals: true, ["push", "edit", "digest"], ["sent=1 → sent=1, 1 shown", Edited, "sent=2 → sent=2, 1 shown"]);

    private static async Task CheckAsync<TDesk>(Func<Task<TDesk>> start, Action<TDesk> trouble, bool heals, string[] forms, string[] expected)
        where TDesk : FaultDesk
    {
        var ends = new List<string>();
        foreach (var form in forms)
        {
            await using var desk = await start();
            ends.Add(await desk.PlayAsync(form, () => trouble(desk), heals));
        }

        ends.ShouldBe(expected);
    }
}
