using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using NewsBot.Delivery.Lanes;
using NewsBot.Messages;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>Sends what the outbox holds: each chat's messages in order, all chats in turn, and none claimed before its platform's lane has room for it.</summary>
internal sealed partial class Dispatcher : IDisposable
{
    // Claims of one transaction; bounds how long the first of them waits for the last.
    private const int ClaimsAtOnce = 64;

    // A chat or an account that is held for longer is left to a later call.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Outbox _outbox;
    private readonly Courier _courier;
    private readonly SubscriptionStore _subscriptions;
    private readonly IOptionsMonitor<DeliveryOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Dispatcher> _logger;
    private readonly Dictionary<string, (IMessageSender Sender, SemaphoreSlim Slots)> _platforms;
    private readonly ConcurrentDictionary<ChatAddress, byte> _busy = [];

    public Dispatcher(Outbox outbox, Courier courier, SubscriptionStore subscriptions, IEnumerable<IMessageSender> senders, IOptionsMonitor<DeliveryOptions> options, TimeProvider time, ILogger<Dispatcher> logger)
    {
        (_outbox, _courier, _subscriptions, _options, _time, _logger) = (outbox, courier, subscriptions, options, time, logger);
        _platforms = senders.ToDictionary(sender => sender.Platform, sender => (sender, new SemaphoreSlim(options.CurrentValue.AtOnce)), StringComparer.Ordinal);
    }

    /// <summary>The platforms that can send.</summary>
    public IReadOnlyCollection<string> Platforms => _platforms.Keys;

    /// <summary>Sends all that may go out now. A chat that another call is sending to is left to it, so calls never wait for each other's chats.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var expired = await _outbox.ExpireAsync(cancellationToken);
        if (expired > 0)
        {
            LogExpired(expired, _options.CurrentValue.OnUnknown);
        }

        var rounds = (await _outbox.ReadyChatsAsync(Platforms, cancellationToken))
            .Select(chat => ChatAddress.TryParse(chat, out var address) && _busy.TryAdd(address, 0) ? address : null)
            .OfType<ChatAddress>()
            .GroupBy(chat => chat.Platform, StringComparer.Ordinal)
            .Select(chats => RunAsync(_platforms[chats.Key].Sender, _platforms[chats.Key].Slots, new Round([.. chats], chat => _busy.TryRemove(chat, out _)), cancellationToken))
            .ToList();
        await Task.WhenAll(rounds);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, slots) in _platforms.Values)
        {
            slots.Dispose();
        }
    }

    private async Task RunAsync(IMessageSender sender, SemaphoreSlim slots, Round round, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            while (await round.WaitAsync(cancellationToken))
            {
                if (await SeatAsync(sender, slots, round, ending.Token) is { Count: > 0 } seated)
                {
                    await SendAsync(sender, slots, round, seated, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What was not sent is still owed.
        }
        finally
        {
            await ending.CancelAsync();
            round.Empty();
            await round.EndedAsync();
        }
    }

    // The chats that may be sent to now, each with its place; it waits for the first place.
    private async Task<List<Seated>> SeatAsync(IMessageSender sender, SemaphoreSlim slots, Round round, CancellationToken cancellationToken)
    {
        var seated = new List<Seated>();
        while (seated.Count < ClaimsAtOnce && round.TryPeek() is { } chat)
        {
            if (sender.Lane?.WaitOf(sender.CallTo(chat)) is { } wait && wait > Lane.Ahead)
            {
                _ = LetWaitAsync(round, round.TryTake()!, wait, cancellationToken);
                continue;
            }

            if (seated.Count > 0 && !slots.Wait(TimeSpan.Zero, CancellationToken.None))
            {
                break;
            }

            if (seated.Count == 0)
            {
                await slots.WaitAsync(cancellationToken);
            }

            var seat = sender.Lane is not { } lane ? null : seated.Count > 0 ? lane.TrySeat() : await SeatAsync(lane, slots, cancellationToken);
            if (seat is null && sender.Lane is not null)
            {
                slots.Release();
                if (seated.Count == 0)
                {
                    // The platform holds the whole account. What is owed is still owed; a later call takes it up.
                    round.Empty();
                }

                break;
            }

            seated.Add(new Seated(round.TryTake()!, seat));
        }

        return seated;
    }

    private static async Task<LaneSeat?> SeatAsync(Lane lane, SemaphoreSlim slots, CancellationToken cancellationToken)
    {
        try
        {
            return await lane.SeatAsync(Patience, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            slots.Release();
            throw;
        }
    }

    private async Task LetWaitAsync(Round round, ChatAddress chat, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait > Patience)
        {
            round.Leave(chat);
            return;
        }

        await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        round.Again(chat);
    }

    private async Task SendAsync(IMessageSender sender, SemaphoreSlim slots, Round round, List<Seated> seated, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<ChatAddress, Claim> claims = ImmutableDictionary<ChatAddress, Claim>.Empty;
        try
        {
            claims = await ClaimAsync([.. seated.Select(place => place.Chat)], cancellationToken);
        }
        catch (Exception failure)
        {
            // Thrown again at the round's end, once what is under way was recorded.
            round.Fail(failure);
            round.Empty();
        }

        foreach (var place in seated)
        {
            _ = DeliverAsync(sender, slots, round, place, claims.GetValueOrDefault(place.Chat), cancellationToken);
        }
    }

    private async Task DeliverAsync(IMessageSender sender, SemaphoreSlim slots, Round round, Seated place, Claim? claim, CancellationToken cancellationToken)
    {
        var goesOn = false;
        try
        {
            goesOn = claim is not null && await _courier.CarryAsync(sender, claim, () => place.Seat?.Dispose(), cancellationToken);
        }
        catch (Exception failure)
        {
            round.Fail(failure);
        }
        finally
        {
            place.Seat?.Dispose();
            slots.Release();
            if (goesOn)
            {
                round.Again(place.Chat);
            }
            else
            {
                round.Leave(place.Chat);
            }
        }
    }

    private async Task<IReadOnlyDictionary<ChatAddress, Claim>> ClaimAsync(IReadOnlyCollection<ChatAddress> chats, CancellationToken cancellationToken)
    {
        var settings = await _subscriptions.SettingsAsync(chats, cancellationToken);
        var now = Instant.FromDateTimeOffset(_time.GetUtcNow());
        var ready = new List<ChatAddress>();
        foreach (var chat in chats)
        {
            if (settings[chat].Quiet?.EndAt(now, settings[chat].Zone) is { } end)
            {
                await _outbox.RecallAsync(chat.ToString(), end, quiet: true, cancellationToken);
            }
            else
            {
                ready.Add(chat);
            }
        }

        return await _outbox.ClaimAsync(ready, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody knows whether {Count} deliveries of a process that ended were posted; policy: {Policy}")]
    private partial void LogExpired(int count, UnknownPolicy policy);

    /// <summary>A chat that may be sent to; the lane's seat where the platform has one.</summary>
    private sealed record Seated(ChatAddress Chat, LaneSeat? Seat);
}
