using System.Text.RegularExpressions;
using NewsBot.Articles;
using NewsBot.Delivery;
using NewsBot.Messages;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

/// <summary>Three chats on platforms that fail as they like, and what each must have in the end.</summary>
internal sealed partial class OutboxModel : IAsyncDisposable
{
    private const string Moving = "telegram:3";
    private static readonly string[] Joining = ["AP", "Kurdistan 24", "Gulf Courier"];
    private readonly Dictionary<string, List<string>> _owed = [];
    private readonly Dictionary<string, Candidate> _told = [];
    private readonly Dictionary<string, List<string>> _publishers = [];
    private readonly Dictionary<string, (string Id, string Chat)> _ids = [];
    private readonly Dictionary<(string Chat, string Id), List<(DateTimeOffset At, FakeSender.Edit Edit)>> _edits = [];
    private readonly Random _dice;
    private int _lastId;

    private OutboxModel(PushedChats chats, int seed) => (Chats, _dice) = (chats, new Random(seed));

    public PushedChats Chats { get; }

    public string[] Addresses { get; } = ["discord:1", "discord:2", Moving];

    public static async Task<OutboxModel> StartAsync(int seed)
    {
        var model = new OutboxModel(await PushedChats.CreateAsync(), seed);
        foreach (var chat in model.Addresses)
        {
            model._owed[chat] = [];
            await model.Chats.SubscribeAsync(chat, "iraq", chat == "discord:2" ? "hourly" : "now");
        }

        foreach (var sender in new[] { model.Chats.Discord, model.Chats.Telegram })
        {
            sender.Answer = (post, _) => Task.FromResult(model.Outcome(sender, post));
            sender.AnswerEdit = model.Outcome;
            sender.AnswerProbe = _ => model.Roll() < 70 ? new SendOutcome.Sent("") : new SendOutcome.ChatGone("still kicked");
        }

        return model;
    }

    public async Task PublishAsync(int count)
    {
        var headlines = Enumerable.Range(_told.Count, count).Select(i => $"Iraq opens bridge {i} in Baghdad").ToArray();
        foreach (var headline in headlines)
        {
            _told[headline] = Chats.Candidate(headline, Chats.Time.GetUtcNow());
            _publishers[headline] = [];
            await Chats.PublishAsync(_told[headline]);
        }

        foreach (var owed in _owed.Values)
        {
            owed.AddRange(headlines);
        }
    }

    /// <summary>Another publisher tells one of the stories.</summary>
    public async Task TellTooAsync()
    {
        if (_told.Count > 0 && _told.ElementAt(Roll() % _told.Count) is var (headline, first) && _publishers[headline] is { Count: < 3 } publishers)
        {
            var publisher = Joining[publishers.Count];
            publishers.Add(publisher);
            await Chats.PublishAsync(first with { Text = first.Text with { Publisher = publisher }, Sighting = new Sighting("other", $"{publisher} {headline}", Chats.Time.GetUtcNow()) });
        }
    }

    public async Task MoveAsync()
    {
        if (Addresses[2] == Moving)
        {
            Addresses[2] = "telegram:-1003";
            await Chats.Suspended.MoveAsync(PushedChats.Chat(Moving), PushedChats.Chat(Addresses[2]), CancellationToken.None);
        }
    }

    /// <summary>Nothing fails any more, and enough time goes by.</summary>
    public async Task CalmDownAsync()
    {
        foreach (var sender in new[] { Chats.Discord, Chats.Telegram })
        {
            sender.Answer = (post, _) => Task.FromResult<SendOutcome>(Accepted(post));
            sender.AnswerEdit = Accepted;
        }

        for (var hour = 0; hour < 14; hour++)
        {
            foreach (var chat in Addresses)
            {
                await Chats.Suspended.ResumeAsync(PushedChats.Chat(chat), CancellationToken.None);
            }

            await Chats.RunAfterAsync(TimeSpan.FromHours(1));
        }
    }

    public async Task CheckAsync()
    {
        foreach (var chat in Addresses)
        {
            var former = chat == Addresses[2] ? Moving : chat;
            Check(chat, _owed[former], [.. Chats.Discord.Posts.Concat(Chats.Telegram.Posts).Where(post => post.Chat == chat || post.Chat == former)]);
        }

        foreach (var (post, edits) in _edits)
        {
            _ids.Values.ShouldContain((post.Id, post.Chat), "only what was posted there is edited");
            edits.Zip(edits.Skip(1)).ShouldAllBe(pair => pair.Second.At - pair.First.At >= TimeSpan.FromMinutes(5));
        }

        (await Chats.CountsAsync()).ShouldBe(_told.Count == 0 ? "" : $"sent={_told.Count * Addresses.Length}");
    }

    public ValueTask DisposeAsync() => Chats.DisposeAsync();

    // A message in words alone says its headlines as lines of their own.
    private static List<string> Headlines(Message message) => [.. message.Blocks.SelectMany(block => block switch
    {
        StoryBlock story => [story.Headline],
        Paragraph { Runs: [var run] } when Headline().IsMatch(run.Text) => [run.Text],
        _ => Enumerable.Empty<string>(),
    })];

    // A long digest counts what it does not name: "/latest iraq (12)".
    private static int Counted(Message message) => message.Blocks
        .Select(block => block is Note note ? note.Runs : block is Paragraph paragraph ? paragraph.Runs : [])
        .Select(runs => string.Concat(runs.Select(run => run.Text)))
        .Where(text => text.Contains("/latest"))
        .Sum(text => Number().Matches(text).Sum(match => int.Parse(match.Groups[1].Value)));

    private static bool IsPlain(Message message) => message.Blocks.All(block => block is Paragraph);

    private int Roll()
    {
        lock (_dice)
        {
            return _dice.Next(100);
        }
    }

    private SendOutcome Outcome(FakeSender sender, FakeSender.Try post)
    {
        switch (Roll())
        {
            case < 50:
                return Accepted(post);
            case < 65:
                return new SendOutcome.RetryLater(TimeSpan.FromSeconds(Roll()), "down");
            case < 70 when !IsPlain(post.Message):
                return new SendOutcome.Malformed("buttons");
            case < 80:
                return new SendOutcome.Unknown("reset before it was posted");
            case < 90:
                sender.Accept(post);
                return new SendOutcome.Unknown("reset after it was posted");
            default:
                return new SendOutcome.ChatGone("kicked");
        }
    }

    private SendOutcome Outcome(FakeSender.Edit edit) => Roll() switch
    {
        < 50 => Accepted(edit),
        < 65 => new SendOutcome.RetryLater(TimeSpan.FromSeconds(Roll()), "down"),
        < 90 => new SendOutcome.Unknown("reset"),
        _ => new SendOutcome.ChatGone("kicked"),
    };

    private SendOutcome.Sent Accepted(FakeSender.Try post)
    {
        lock (_dice)
        {
            var id = $"m{++_lastId}";
            _ids[post.Nonce] = (id, post.Chat);
            return new SendOutcome.Sent(id);
        }
    }

    private SendOutcome.Sent Accepted(FakeSender.Edit edit)
    {
        lock (_dice)
        {
            _edits.TryAdd((edit.Chat, edit.MessageId), []);
            _edits[(edit.Chat, edit.MessageId)].Add((Chats.Time.GetUtcNow(), edit));
            return new SendOutcome.Sent(edit.MessageId);
        }
    }

    private void Check(string chat, List<string> owed, List<FakeSender.Try> posts)
    {
        // The same nonce is the same message, and a platform that knows nonces shows it once.
        var shown = posts.GroupBy(post => post.Nonce).ToList();
        shown.ShouldAllBe(group => group.Select(post => string.Join('|', Headlines(post.Message))).Distinct().Count() == 1);
        shown.ShouldAllBe(group => group.Select(post => MessageJson.Write(post.Message)).Distinct().Count() <= (group.Any(post => IsPlain(post.Message)) ? 2 : 1));
        var messages = shown.Select(group => Headlines(group.First().Message)).ToList();
        var named = messages.SelectMany(headlines => headlines).ToList();
        named.ShouldBeUnique();
        named.ShouldBeSubsetOf(owed);
        (named.Count + shown.Sum(group => Counted(group.First().Message))).ShouldBe(owed.Count, $"in {chat}");

        // Nothing in a later message is older than what an earlier one told.
        var places = messages.Select(headlines => (First: headlines.Min(owed.IndexOf), Last: headlines.Max(owed.IndexOf))).ToList();
        places.Zip(places.Skip(1)).ShouldAllBe(pair => pair.First.Last < pair.Second.First, $"in {chat}");
        shown.ForEach(group => CheckContent(chat, group.Last()));
    }

    // A post of one story says who told it. A post at an address that the chat has no more cannot be reached.
    private void CheckContent(string chat, FakeSender.Try post)
    {
        if (Headlines(post.Message) is not [var headline] || post.Message.Blocks.Any(block => block is Heading) || post.Chat != chat)
        {
            return;
        }

        var said = _edits.TryGetValue((chat, _ids[post.Nonce].Id), out var edits) ? edits[^1].Edit.Message : post.Message;
        var words = MessageJson.Write(said);
        _publishers[headline].ShouldAllBe(publisher => words.Contains(publisher), $"{headline} in {chat}: {words}");
    }

    [GeneratedRegex(@"^Iraq opens bridge \d+ in Baghdad$")]
    private static partial Regex Headline();

    [GeneratedRegex(@"\((\d+)\)")]
    private static partial Regex Number();
}
