using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Options;
using NewsBot.Messages;
using NewsBot.Storage;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>
/// The table <c>delivery</c>: one row a message. due → claimed → sent, or retry, rejected, unknown. Each transition is one statement that names
/// the state it comes from; a trigger keeps what was sent as sent. <c>next_at</c> is when something may be done next, null for never.
/// </summary>
internal sealed class Outbox(Database database, ClaimOwner owner, IOptionsMonitor<DeliveryOptions> options, TimeProvider time)
{
    private const int LongestReason = 500;

    // A claim's token is its owner's id, a dash, and what tells it from the owner's others.
    private const string OwnerOfClaim = "substr(coalesce(claim, ''), 1, max(instr(coalesce(claim, ''), '-') - 1, 0))";

    // What is due is due by any clock, also one that was set back.
    private const string Ready = "(next_at <= @now OR (state = 'due' AND next_at IS NOT NULL)) AND state IN ('due', 'retry', 'held', 'unknown') AND NOT EXISTS (SELECT 1 FROM suspended_chat WHERE suspended_chat.chat = delivery.chat)";

    // One try that ended unknown is enough to doubt, however the later ones ended: such a message keeps its nonce.
    private const string SurelyNotPosted = "chat = @chat AND next_at IS NOT NULL AND unknowns = 0 AND kind <> 'Notice' AND state IN ('due', 'retry', 'held')";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    // What a skipped message waits for: nothing.
    private bool Resends => options.CurrentValue.OnUnknown == UnknownPolicy.Resend;

    private static string Next(string chat) => $"(SELECT id FROM delivery AS open WHERE open.chat = {chat} AND next_at IS NOT NULL ORDER BY edits IS NOT NULL, id LIMIT 1)";

    /// <summary>Adds a message; it is due at once. <paramref name="edits"/> is the post that it replaces, null for a new one.</summary>
    public static async Task<long> AddAsync(DbTransaction transaction, string chat, string kind, Message message, Instant now, long? edits = null) =>
        await transaction.Connection!.ExecuteScalarAsync<long>(
            """
            INSERT INTO delivery (chat, platform, kind, message, nonce, state, next_at, composed_at, edits)
            VALUES (@chat, @platform, @kind, @message, @nonce, 'due', @now, @now, @edits) RETURNING id
            """,
            new
            {
                chat,
                platform = chat[..chat.IndexOf(':', StringComparison.Ordinal)],
                kind,
                message = MessageJson.Write(message),
                nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10)),
                now = now.ToUnixTimeMilliseconds(),
                edits,
            },
            transaction);

    /// <summary>Claims of processes that ended, and of others whose lease did: nobody knows what the platform did. A claim of this process stands until its end is recorded, whatever the clock says.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> ExpireAsync(CancellationToken cancellationToken)
    {
        var owners = await database.ReadAsync(
            async connection => (await connection.QueryAsync<string>($"SELECT DISTINCT {OwnerOfClaim} FROM delivery WHERE state = 'claimed' AND next_at IS NOT NULL")).AsList(), cancellationToken);
        if (owners.TrueForAll(other => other == owner.Id && other.Length > 0))
        {
            return 0;
        }

        var now = Now;
        return await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                $"""
                UPDATE delivery SET state = 'unknown', unknowns = unknowns + 1,
                    next_at = CASE WHEN edits IS NULL THEN @next ELSE @now END, ended_at = CASE WHEN edits IS NULL THEN @ended END,
                    reason = 'the process ended between the request and its record'
                WHERE state = 'claimed' AND next_at IS NOT NULL AND ({OwnerOfClaim} IN @ended_owners OR (next_at <= @now AND ({OwnerOfClaim} = '' OR {OwnerOfClaim} <> @me)))
                """,
                new { now, next = Resends ? now : (long?)null, ended = Resends ? null : (long?)now, ended_owners = owners.Where(owner.HasEnded).ToList(), me = owner.Id },
                transaction),
            cancellationToken);
    }

    /// <summary>The chats whose oldest open message may go out now.</summary>
    public async Task<IReadOnlyList<string>> ReadyChatsAsync(IReadOnlyCollection<string> platforms, CancellationToken cancellationToken) => await database.ReadAsync(
        async connection => (await connection.QueryAsync<string>(
            $"""
            SELECT chat FROM delivery
            WHERE id = {Next("delivery.chat")} AND next_at IS NOT NULL AND platform IN @platforms AND {Ready}
            ORDER BY id
            """,
            new { platforms, now = Now })).AsList(),
        cancellationToken);

    /// <inheritdoc cref="ClaimAsync(IReadOnlyCollection{ChatAddress}, CancellationToken)"/>
    public async Task<Claim?> ClaimAsync(ChatAddress chat, CancellationToken cancellationToken) =>
        (await ClaimAsync([chat], cancellationToken)).GetValueOrDefault(chat);

    /// <summary>Claims each chat's oldest open message, all in one transaction; a chat is left out where it may not go out now. Later ones wait for it: that keeps the order.</summary>
    public async Task<IReadOnlyDictionary<ChatAddress, Claim>> ClaimAsync(IReadOnlyCollection<ChatAddress> chats, CancellationToken cancellationToken)
    {
        var claims = new Dictionary<ChatAddress, Claim>();
        if (chats.Count == 0)
        {
            return claims;
        }

        var rows = await database.WriteAsync(
            async transaction =>
            {
                var claimed = new List<(ChatAddress Chat, string Token, ClaimedRow Row)>();
                foreach (var chat in chats)
                {
                    var token = $"{owner.Id}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
                    if (await ClaimAsync(transaction, chat, token) is { } row)
                    {
                        claimed.Add((chat, token, row));
                    }
                }

                return claimed;
            },
            cancellationToken);
        foreach (var (chat, token, row) in rows)
        {
            var claim = new Claim(row.Id, chat, new Message(), row.Nonce, row.Attempts, token) { Edits = row.Edits, IsPlain = row.IsPlain, IsNotice = row.IsNotice };
            try
            {
                var message = MessageJson.Read(row.Message);
                claims.Add(chat, claim with { Message = row.IsPlain ? PlainForm.Of(message) : message });
            }
            catch (JsonException unreadable)
            {
                // A damaged row must not keep others from going out; tried again it would be no better.
                await RecordAsync(claim, new SendOutcome.Rejected($"the stored message cannot be read: {unreadable.Message}"), cancellationToken);
            }
        }

        return claims;
    }

    /// <summary>Records how a try ended.</summary>
    public Task RecordAsync(Claim claim, SendOutcome outcome, CancellationToken cancellationToken) => database.WriteAsync(
        transaction => outcome switch
        {
            SendOutcome.Sent sent => SentAsync(transaction, claim, sent),
            SendOutcome.RetryLater later => MoveAsync(transaction, claim, "retry", later.Reason, Now + (long)Pause(claim.Attempt, later.After).TotalMilliseconds),
            SendOutcome.Malformed malformed when !claim.IsPlain => SimplifyAsync(transaction, claim, malformed.Reason),
            SendOutcome.Malformed malformed => MoveAsync(transaction, claim, "rejected", malformed.Reason, next: null),
            SendOutcome.Rejected rejected => MoveAsync(transaction, claim, "rejected", rejected.Reason, next: null),
            SendOutcome.ChatGone gone when claim.IsNotice => MoveAsync(transaction, claim, "rejected", gone.Reason, next: null),
            SendOutcome.ChatGone gone => SuspendAsync(transaction, claim, gone),
            SendOutcome.Moved moved => MovedAsync(transaction, claim, moved),
            SendOutcome.Unknown unknown => MoveAsync(transaction, claim, "unknown", unknown.Reason, Resends || claim.Edits is not null ? Now + (long)Pause(claim.Attempt, TimeSpan.Zero).TotalMilliseconds : null),
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome of sending."),
        },
        cancellationToken);

    /// <summary>Takes back a chat's messages that were surely not posted: what they hold is owed again, to be composed anew at a moment.</summary>
    public Task RecallAsync(string chat, Instant due, bool quiet, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => RecallAsync(transaction, chat, due, quiet), cancellationToken);

    /// <inheritdoc cref="RecallAsync(string, Instant, bool, CancellationToken)"/>
    public static async Task<int> RecallAsync(DbTransaction transaction, string chat, Instant due, bool quiet)
    {
        await Edits.RecallAsync(transaction, chat, due);
        await transaction.Connection!.ExecuteAsync(
            $"UPDATE owed SET delivery = NULL, edit_at = NULL, due_at = @due, quiet = @quiet WHERE delivery IN (SELECT id FROM delivery WHERE {SurelyNotPosted})",
            new { chat, due = due.ToUnixTimeMilliseconds(), quiet },
            transaction);
        return await transaction.Connection!.ExecuteAsync(
            $"DELETE FROM delivery WHERE {SurelyNotPosted}", new { chat }, transaction);
    }

    private Task<ClaimedRow?> ClaimAsync(DbTransaction transaction, ChatAddress chat, string token) => transaction.Connection!.QuerySingleOrDefaultAsync<ClaimedRow>(
        $"""
        UPDATE delivery SET state = 'claimed', claim = @token, next_at = @lease, attempts = attempts + 1
        WHERE id = {Next("@chat")} AND {Ready}
        RETURNING id AS Id, message AS Message, nonce AS Nonce, attempts AS Attempts,
            (SELECT coalesce(message_id, '') FROM delivery AS post WHERE post.id = delivery.edits) AS Edits, plain AS IsPlain, kind = 'Notice' AS IsNotice
        """,
        new { chat = chat.ToString(), token, now = Now, lease = Now + (long)options.CurrentValue.Lease.TotalMilliseconds },
        transaction);

    // Accepted is accepted, even where the lease ended in between.
    private async Task<int> SentAsync(DbTransaction transaction, Claim claim, SendOutcome.Sent sent)
    {
        var now = Now;
        var recorded = await transaction.Connection!.ExecuteAsync(
            "UPDATE delivery SET state = 'sent', message_id = @MessageId, next_at = NULL, ended_at = @now, reason = NULL WHERE id = @Id AND state <> 'sent'",
            new { sent.MessageId, now, claim.Id },
            transaction);
        return recorded > 0 && claim.Edits is not null ? await Edits.DoneAsync(transaction, claim.Id, now) : recorded;
    }

    private Task<int> SimplifyAsync(DbTransaction transaction, Claim claim, string reason) => transaction.Connection!.ExecuteAsync(
        "UPDATE delivery SET state = 'retry', plain = 1, reason = @reason, next_at = @now WHERE id = @Id AND claim = @Token AND state = 'claimed' AND plain = 0",
        new { reason = Short(reason), now = Now, claim.Id, claim.Token },
        transaction);

    private static string Short(string reason) => reason.Length > LongestReason ? reason[..LongestReason] : reason;

    private Task<int> MoveAsync(DbTransaction transaction, Claim claim, string state, string reason, long? next) => transaction.Connection!.ExecuteAsync(
        """
        UPDATE delivery SET state = @state, reason = @reason, next_at = @next, ended_at = @ended, unknowns = unknowns + (@state = 'unknown')
        WHERE id = @Id AND claim = @Token AND state = 'claimed'
        """,
        new { state, reason = Short(reason), next, ended = next is null ? Now : (long?)null, claim.Id, claim.Token },
        transaction);

    private async Task<int> SuspendAsync(DbTransaction transaction, Claim claim, SendOutcome.ChatGone gone) =>
        await MoveAsync(transaction, claim, "held", gone.Reason, Now) == 0 ? 0 : await SuspendedChats.SuspendAsync(transaction, claim.Chat.ToString(), gone.Reason, Now);

    private async Task<int> MovedAsync(DbTransaction transaction, Claim claim, SendOutcome.Moved moved) =>
        await MoveAsync(transaction, claim, "held", $"the chat is {moved.Chat} now", Now) == 0
            ? 0
            : await SuspendedChats.MoveAsync(transaction, claim.Chat.ToString(), (claim.Chat with { Chat = moved.Chat }).ToString(), Now);

    private TimeSpan Pause(int attempt, TimeSpan asked)
    {
        var (first, longest) = (options.CurrentValue.FirstPause, options.CurrentValue.LongestPause);
        var own = first * Math.Pow(2, Math.Min(attempt - 1, 30));
        return asked > longest || own < asked ? asked : own > longest ? longest : own;
    }

    private sealed class ClaimedRow
    {
        public long Id { get; init; }

        public string Message { get; init; } = "";

        public string Nonce { get; init; } = "";

        public int Attempts { get; init; }

        public string? Edits { get; init; }

        public bool IsPlain { get; init; }

        public bool IsNotice { get; init; }
    }
}
