using Microsoft.Data.Sqlite;
using NewsBot.Delivery;
using NewsBot.Storage;

namespace NewsBot.Tests.Delivery;

/// <summary>A store that takes nothing for a while, and a clock that is wrong: nothing is lost, nothing is repeated, and no restart is needed.</summary>
public sealed class StoreTroubleTests : IAsyncLifetime
{
    private PushedChats _chats = null!;

    public async ValueTask InitializeAsync() => _chats = await PushedChats.WithStoryAsync();

    public ValueTask DisposeAsync() => _chats.DisposeAsync();

    [Fact]
    public async Task What_the_platform_said_is_kept_in_mind_while_the_database_is_read_only()
    {
        var answer = new TaskCompletionSource<SendOutcome>();
        _chats.Telegram.Answer = (_, _) => answer.Task;
        var running = _chats.RunAsync();
        await _chats.Telegram.NextTryAsync();
        await _chats.Database.ChangeAsync(session => session.Execute("PRAGMA query_only = ON"), CancellationToken.None);

        answer.SetResult(new SendOutcome.Sent("m1"));
        await _chats.Log.UntilAsync("is read-only");
        running.IsCompleted.ShouldBeFalse();
        await PassAsync(running);

        (await _chats.CountsAsync()).ShouldBe("sent=1");
        _chats.Telegram.Tries.Count.ShouldBe(1);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_the_platform_said_is_kept_in_mind_while_another_program_locks_the_database()
    {
        var answer = new TaskCompletionSource<SendOutcome>();
        _chats.Telegram.Answer = (_, _) => answer.Task;
        var running = _chats.RunAsync();
        await _chats.Telegram.NextTryAsync();
        await using (var other = new SqliteConnection($"Data Source={_chats.Database.Path};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var held = other.BeginTransaction(deferred: false);
            answer.SetResult(new SendOutcome.Sent("m1"));
            await _chats.Log.UntilAsync("is locked by another program");
        }

        await PassAsync(running);

        (await _chats.CountsAsync()).ShouldBe("sent=1");
        _chats.Telegram.Tries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_comes_while_the_disk_is_full_is_refused_plainly_and_once_there_is_room_all_goes_on()
    {
        var answer = new TaskCompletionSource<SendOutcome>();
        _chats.Telegram.Answer = (_, _) => answer.Task;
        var running = _chats.RunAsync();
        await _chats.Telegram.NextTryAsync();
        await _chats.Store.FillDiskAsync();

        var refused = await Should.ThrowAsync<StorageException>(TellAtLengthAsync);
        refused.Message.ShouldContain("the disk is full; free some space");
        answer.SetResult(new SendOutcome.Sent("m1"));
        _chats.Telegram.Answer = null;
        _chats.Store.MostPages = null;
        await PassAsync(running);
        await TellAtLengthAsync();
        await _chats.RunAfterAsync(TimeSpan.FromMinutes(1));

        (await _chats.CountsAsync()).ShouldBe("sent=2");
        _chats.Telegram.Tries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_machine_that_slept_does_not_send_again_what_is_still_under_way()
    {
        var answer = new TaskCompletionSource<SendOutcome>();
        _chats.Telegram.Answer = (_, _) => answer.Task;
        var running = _chats.RunAsync();
        await _chats.Telegram.NextTryAsync();

        _chats.Time.Set(_chats.Time.GetUtcNow().AddHours(8));
        await _chats.RunAsync();
        answer.SetResult(new SendOutcome.Sent("m1"));
        await running;

        (await _chats.CountsAsync()).ShouldBe("sent=1");
        _chats.Telegram.Tries.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_killed_process_was_sending_goes_out_at_once_though_the_clock_was_set_back()
    {
        _chats.Telegram.Answer = (_, _) => new TaskCompletionSource<SendOutcome>().Task;
        _ = _chats.RunAsync();
        await _chats.Telegram.NextTryAsync();
        _chats.Die();
        _chats.Restart();
        _chats.Telegram.Answer = null;
        _chats.Time.Set(_chats.Time.GetUtcNow().AddHours(-1));

        await _chats.RunAsync();

        (await _chats.CountsAsync()).ShouldBe("sent=1");
        _chats.Telegram.Tries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_due_goes_out_though_the_clock_was_set_back()
    {
        await _chats.Service.PlanAsync(CancellationToken.None);
        _chats.Time.Set(_chats.Time.GetUtcNow().AddHours(-1));

        await _chats.RunAsync();

        (await _chats.CountsAsync()).ShouldBe("sent=1");
    }

    // More pages than any other table has left over.
    private Task TellAtLengthAsync() =>
        _chats.TellAsync("Gulf Courier", "Iraq closes a road in Basra", string.Join(' ', Enumerable.Range(0, 5000).Select(number => $"w{number * 7919 % 100003}x{number}")));

    // As the clock goes on, whoever waits for it wakes.
    private async Task PassAsync(Task until)
    {
        while (!until.IsCompleted)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            _chats.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await until;
    }
}
