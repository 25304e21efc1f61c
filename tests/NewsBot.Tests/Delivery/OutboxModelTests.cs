using FsCheck;
using FsCheck.Fluent;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Subscriptions;
using NewsBot.Tests.Support;
using NodaTime;

namespace NewsBot.Tests.Delivery;

/// <summary>Whatever happens in whatever order: in the end every chat has every story that it wanted, in order, and what it has twice it has under one nonce.</summary>
public sealed class OutboxModelTests
{
    private static readonly string[] Chats = ["discord:1", "discord:2", "telegram:3"];

    [Fact]
    public void No_sequence_of_mishaps_loses_or_repeats_a_story()
    {
        var sequences = Gen.Choose(0, 99).ListOf(25).ToArbitrary();
        Prop.ForAll(sequences, events => PlayAsync([.. events]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static async Task<bool> PlayAsync(IReadOnlyList<int> events)
    {
        await using var chats = await PushedChats.CreateAsync();
        var owed = Chats.ToDictionary(chat => chat, _ => new List<string>());
        var dice = new Random(events.Aggregate(17, (seed, next) => (seed * 31) + next));
        foreach (var chat in Chats)
        {
            await chats.SubscribeAsync(chat, "iraq", chat == "discord:2" ? "hourly" : "now");
        }

        int Roll()
        {
            lock (dice)
            {
                return dice.Next(100);
            }
        }

        var published = 0;
        foreach (var happening in events)
        {
            chats.Discord.Answer = chats.Telegram.Answer = (post, _) => Task.FromResult(Outcome(chats, post, Roll()));
            switch (happening)
            {
                case < 35:
                    var headlines = Enumerable.Range(published, 1 + (happening % 4)).Select(i => $"Iraq opens bridge {i} in Baghdad").ToArray();
                    published += headlines.Length;
                    await chats.PublishAsync(headlines);
                    Chats.ToList().ForEach(chat => owed[chat].AddRange(headlines));
                    break;
                case < 60:
                    await chats.RunAsync();
                    break;
                case < 70:
                    chats.Time.Advance(TimeSpan.FromMinutes(happening));
                    break;
                case < 78:
                    // Ends after the claim, before anything is recorded.
                    await chats.Service.PlanAsync(CancellationToken.None);
                    await chats.Outbox.ClaimAsync(Chats[happening % 3], CancellationToken.None);
                    chats.Restart();
                    break;
                case < 84:
                    chats.Restart();
                    break;
                case < 90:
                    await chats.ChooseAsync(Chats[happening % 3], new ChatSettings { Quiet = happening % 2 == 0 ? new QuietHours(new LocalTime(13, 0), new LocalTime(15, 0)) : null });
                    break;
                case < 95:
                    await chats.Suspended.ResumeAsync(PushedChats.Chat(Chats[happening % 3]), CancellationToken.None);
                    break;
                default:
                    chats.Push.Change(new PushOptions { DigestOver = 1 + (happening % 5) });
                    break;
            }
        }

        chats.Discord.Answer = chats.Telegram.Answer = null;
        for (var hour = 0; hour < 12; hour++)
        {
            foreach (var chat in Chats)
            {
                await chats.Suspended.ResumeAsync(PushedChats.Chat(chat), CancellationToken.None);
            }

            await chats.RunAfterAsync(TimeSpan.FromHours(1));
        }

        Chats.ToList().ForEach(chat => Check(chat, owed[chat], [.. chats.Discord.Posts.Concat(chats.Telegram.Posts).Where(post => post.Chat == chat)]));
        (await chats.CountsAsync()).ShouldBe(published == 0 ? "" : $"sent={published * Chats.Length}");
        return true;
    }

    private static SendOutcome Outcome(PushedChats chats, FakeSender.Try post, int roll)
    {
        switch (roll)
        {
            case < 50:
                return new SendOutcome.Sent($"m{roll}");
            case < 70:
                return new SendOutcome.RetryLater(TimeSpan.FromSeconds(roll), "down");
            case < 80:
                return new SendOutcome.Unknown("reset before it was posted");
            case < 90:
                (post.Chat.StartsWith("discord") ? chats.Discord : chats.Telegram).Accept(post);
                return new SendOutcome.Unknown("reset after it was posted");
            default:
                return new SendOutcome.ChatGone("kicked");
        }
    }

    private static void Check(string chat, List<string> owed, List<FakeSender.Try> posts)
    {
        // The same nonce is the same message, and a platform that knows nonces shows it once.
        var shown = posts.GroupBy(post => post.Nonce).ToList();
        shown.ShouldAllBe(group => group.Select(post => MessageJson.Write(post.Message)).Distinct().Count() == 1);
        var messages = shown.Select(group => group.First().Message.Blocks.OfType<StoryBlock>().Select(block => block.Headline).ToList()).ToList();
        var named = messages.SelectMany(headlines => headlines).ToList();
        named.ShouldBeUnique();
        named.ShouldBeSubsetOf(owed);
        (named.Count + shown.Sum(group => Counted(group.First().Message))).ShouldBe(owed.Count, $"in {chat}");

        // Nothing in a later message is older than what an earlier one told.
        var places = messages.Select(headlines => (First: headlines.Min(owed.IndexOf), Last: headlines.Max(owed.IndexOf))).ToList();
        places.Zip(places.Skip(1)).ShouldAllBe(pair => pair.First.Last < pair.Second.First, $"in {chat}");
    }

    // A long digest counts what it does not name: "/latest iraq" " (12)".
    private static int Counted(Message message) =>
        message.Blocks.OfType<Note>().SelectMany(note => note.Runs).Where(run => run.Text.StartsWith(" (")).Sum(run => int.Parse(run.Text.Trim(' ', '(', ')')));
}
