using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NewsBot.Tests.Configuration;

public sealed class ReloadTests
{
    [Fact]
    public void A_changed_file_is_taken_up_and_those_who_follow_it_hear_of_it()
    {
        using var configured = new Configured("""{ "Push": { "Limit": 1 } }""").Started();
        var heard = new List<int>();
        using var listening = configured.Services.GetRequiredService<IOptionsMonitor<SampleOptions>>().OnChange(options => heard.Add(options.Limit));

        configured.Write("""{ "Push": { "Limit": 2 }, "Sources": [ { "Id": "a" } ] }""").Look();

        configured.Push.Limit.ShouldBe(2);
        configured.Sources.ShouldHaveSingleItem();
        heard.ShouldBe([2]);
        configured.Log.Lines.ShouldBe(["Information: config/newsbot.json changed and was taken up: Push.Limit, Sources[0].Id"]);
    }

    [Fact]
    public void An_invalid_change_is_refused_as_a_whole_and_logged_once_until_a_valid_one_comes()
    {
        using var configured = new Configured("""{ "Push": { "Limit": 1 } }""").Started();

        configured.Write("""{ "Push": { "Limit": 2, "Every": "5min" }, "Sourcse": [] }""").Look();
        configured.Look();
        configured.Look();

        configured.Push.Limit.ShouldBe(1);
        configured.Log.Lines.ShouldBe([
            "Error: config/newsbot.json changed and is refused, the last good configuration stays; 2 to correct: "
            + "config/newsbot.json: Push.Every: \"5min\" is not a duration; write \"00:05:00\" (line 1) | "
            + "config/newsbot.json: Sourcse: unknown key; did you mean \"Sources\"? (line 1)",
        ]);

        configured.Write("""{ "Push": { "Limit": 3 } }""").Look();

        configured.Push.Limit.ShouldBe(3);
        configured.Log.Lines.Count.ShouldBe(2);
    }

    [Fact]
    public void A_half_written_file_is_left_alone()
    {
        using var configured = new Configured("""{ "Push": { "Limit": 1 } }""").Started();

        configured.Write("""{ "Push": { "Lim""").Watcher.CheckNow();
        configured.Write("""{ "Push": { "Limit": 2 } }""").Watcher.CheckNow();
        configured.Push.Limit.ShouldBe(1);
        configured.Watcher.CheckNow();

        configured.Push.Limit.ShouldBe(2);
        configured.Log.Lines.ShouldBe(["Information: config/newsbot.json changed and was taken up: Push.Limit"]);
    }

    [Fact]
    public void A_file_swapped_for_another_is_taken_up_and_a_missing_one_is_refused()
    {
        using var configured = new Configured("""{ "Push": { "Limit": 1 } }""").Started();
        configured.Push.Limit.ShouldBe(1);

        File.Delete(configured.FilePath);
        configured.Look();
        configured.Push.Limit.ShouldBe(1);
        configured.Log.Lines.ShouldHaveSingleItem().ShouldContain("there is no such file");

        configured.Write("""{ "Push": { "Limit": 4 } }""", "next.json");
        File.CreateSymbolicLink(configured.FilePath, Path.Combine(Path.GetDirectoryName(configured.FilePath)!, "next.json"));
        configured.Look();
        configured.Push.Limit.ShouldBe(4);

        configured.Write("""{ "Push": { "Limit": 5 } }""", "next.json").Look();
        configured.Push.Limit.ShouldBe(5);
    }

    [Fact]
    public void What_is_read_once_is_said_to_count_from_the_next_start()
    {
        using var configured = new Configured("""{ "Push": { "Limit": 1, "Inner": { "Pause": "00:00:01" } } }""").Started();

        configured.Write("""{ "Push": { "Inner": { "Pause": "00:00:02" } } }""").Look();

        configured.Log.Lines.ShouldBe([
            "Information: config/newsbot.json changed and was taken up: Push.Inner.Pause, Push.Limit",
            "Warning: Push.Inner.Pause: read once, so this change counts from the next start",
        ]);
    }

    [Fact]
    public void A_changed_comment_changes_no_value_and_a_long_list_of_changes_is_cut()
    {
        using var configured = new Configured("{}").Started();

        configured.Write("{} // as it was").Look();
        configured.Write($$"""{ "Push": { "Weights": { {{string.Join(", ", Enumerable.Range(1, 10).Select(number => $"\"w{number}\": {number}"))}} } } }""").Look();

        configured.Log.Lines.ShouldBe([
            "Information: config/newsbot.json changed and was taken up: no value differs",
            "Information: config/newsbot.json changed and was taken up: Push.Weights.w1, Push.Weights.w2, Push.Weights.w3, Push.Weights.w4, Push.Weights.w5, Push.Weights.w6, Push.Weights.w7, Push.Weights.w8 and 2 more",
        ]);
    }

    [Fact]
    public void The_environment_still_wins_after_a_reload_and_a_changed_secret_file_counts_as_a_change()
    {
        using var configured = new Configured("""{ "Push": { "Limit": 1, "TokenFile": "token" } }""")
            .Write("old", "token")
            .With("NEWSBOT__Push__Limit", "9")
            .Started();
        configured.Push.Token.ShouldBe("old");

        configured.Write("new", "token").Look();
        configured.Push.Token.ShouldBe("new");

        configured.Write("""{ "Push": { "Limit": 2, "TokenFile": "token", "Share": 0.75 } }""").Look();
        configured.Push.Limit.ShouldBe(9);
        configured.Push.Share.ShouldBe(0.75);
    }

    [Fact]
    public async Task The_running_service_looks_by_itself_until_it_is_stopped()
    {
        using var configured = new Configured("""{ "Push": { "Limit": 1 } }""").Started();
        await configured.Watcher.StartAsync(TestContext.Current.CancellationToken);

        configured.Write("""{ "Push": { "Limit": 2 } }""").Time.Advance(TimeSpan.FromSeconds(4));
        configured.Push.Limit.ShouldBe(2);

        await configured.Watcher.StopAsync(TestContext.Current.CancellationToken);
        configured.Write("""{ "Push": { "Limit": 3 } }""").Time.Advance(TimeSpan.FromMinutes(1));
        configured.Push.Limit.ShouldBe(2);
    }

    [Fact]
    public async Task A_listener_that_fails_ends_neither_the_service_nor_the_watch()
    {
        using var configured = new Configured("""{ "Push": { "Limit": 1 } }""").Started();
        var listener = configured.Services.GetRequiredService<IOptionsMonitor<SampleOptions>>().OnChange(_ => throw new InvalidOperationException("the listener failed"));
        await configured.Watcher.StartAsync(TestContext.Current.CancellationToken);

        configured.Write("""{ "Push": { "Limit": 2 } }""").Time.Advance(TimeSpan.FromSeconds(4));
        configured.Log.Lines.ShouldHaveSingleItem().ShouldStartWith("Error: config/newsbot.json changed and could not be taken up");

        listener!.Dispose();
        configured.Write("""{ "Push": { "Limit": 3 } }""").Time.Advance(TimeSpan.FromSeconds(4));
        configured.Push.Limit.ShouldBe(3);
    }
}
