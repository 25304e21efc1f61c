using FsCheck;
using FsCheck.Fluent;
using NewsBot.Delivery;
using NewsBot.Subscriptions;
using NodaTime;

namespace NewsBot.Tests.Delivery;

/// <summary>
/// Whatever happens in whatever order: in the end every chat has every story that it wanted, in order; what it has twice it has under one nonce; and
/// every post of a story says what the story says.
/// </summary>
public sealed class OutboxModelTests
{
    [Fact]
    public void No_sequence_of_mishaps_loses_or_repeats_a_story_or_leaves_it_outdated()
    {
        var sequences = Gen.Choose(0, 129).ListOf(25).ToArbitrary();
        Prop.ForAll(sequences, events => PlayAsync([.. events]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static async Task<bool> PlayAsync(IReadOnlyList<int> events)
    {
        await using var model = await OutboxModel.StartAsync(events.Aggregate(17, (seed, next) => (seed * 31) + next));
        foreach (var happening in events)
        {
            await HappenAsync(model, happening);
        }

        await model.CalmDownAsync();
        await model.CheckAsync();
        return true;
    }

    private static async Task HappenAsync(OutboxModel model, int happening)
    {
        var chats = model.Chats;
        var chat = model.Addresses[happening % 3];
        switch (happening)
        {
            case < 35:
                await model.PublishAsync(1 + (happening % 4));
                break;
            case < 60:
                await chats.RunAsync();
                break;
            case < 70:
                chats.Time.Advance(TimeSpan.FromMinutes(happening % 2 == 0 ? happening : 2));
                break;
            case < 78:
                // Ends after the claim, before anything is recorded.
                await chats.Service.PlanAsync(CancellationToken.None);
                await chats.Outbox.ClaimAsync(PushedChats.Chat(chat), CancellationToken.None);
                chats.Restart();
                break;
            case < 84:
                chats.Restart();
                break;
            case < 90:
                await chats.ChooseAsync(chat, new ChatSettings { Quiet = happening % 2 == 0 ? new QuietHours(new LocalTime(13, 0), new LocalTime(15, 0)) : null });
                break;
            case < 95:
                await chats.Suspended.ResumeAsync(PushedChats.Chat(chat), CancellationToken.None);
                break;
            case < 100:
                chats.Push.Change(new PushOptions { DigestOver = 1 + (happening % 5) });
                break;
            case < 112:
                await model.TellTooAsync();
                break;
            case < 118:
                await chats.Suspended.SuspendAsync(PushedChats.Chat(chat), "kicked", CancellationToken.None);
                break;
            case < 124:
                chats.Time.Advance(TimeSpan.FromMinutes(30));
                await chats.UpkeepAsync();
                break;
            default:
                await model.MoveAsync();
                break;
        }
    }
}
