using NewsBot.Storage;

namespace NewsBot.Tests.Ingestion;

public sealed class SourceRoundsTests
{
    [Fact]
    public async Task Each_source_is_looked_at_when_its_pause_is_over()
    {
        using var rounds = new Rounds(Rounds.Source("often", minutes: 1), Rounds.Source("seldom", minutes: 5));

        await rounds.SecondsAsync(10 * 60);

        rounds.Looks("often").ShouldBe(10);
        rounds.Looks("seldom").ShouldBe(2);
    }

    [Fact]
    public async Task A_source_that_knows_when_it_is_due_is_looked_at_then_also_after_a_restart()
    {
        using var rounds = new Rounds(Rounds.Source("wire"));
        rounds.Due["wire"] = rounds.Time.GetUtcNow().AddMinutes(30);

        await rounds.SecondsAsync((30 * 60) - 1);
        rounds.Looks("wire").ShouldBe(0);
        await rounds.SecondsAsync(2);

        rounds.Looks("wire").ShouldBe(1);
    }

    [Fact]
    public async Task A_source_that_does_not_answer_keeps_no_other_waiting_and_is_not_asked_twice_at_once()
    {
        using var rounds = new Rounds(Rounds.Source("slow", minutes: 1), Rounds.Source("quick", minutes: 1));
        rounds.Hang("slow");
        await rounds.SecondsAsync(10 * 60);

        rounds.Looks("slow").ShouldBe(1);
        rounds.Looks("quick").ShouldBe(10);

        rounds.Answer("slow");
        await rounds.SettleAsync();
        await rounds.SecondsAsync(61);
        rounds.Looks("slow").ShouldBe(2);
    }

    [Fact]
    public async Task A_host_with_hundreds_of_slow_feeds_keeps_no_other_host_waiting()
    {
        var blogs = Enumerable.Range(0, 300).Select(number => $"blog-{number}").ToList();
        using var rounds = new Rounds([.. blogs.Select(id => Rounds.Source(id, "blogs.example")), Rounds.Source("wire")]);
        blogs.ForEach(rounds.Hang);

        await rounds.SecondsAsync(10);
        rounds.Looks("wire").ShouldBe(1);
        rounds.AllLooks.ShouldBe(5);

        rounds.Answer("blog-0");
        await rounds.SettleAsync();
        rounds.Looks("blog-4").ShouldBe(1);
    }

    [Fact]
    public async Task Of_thousands_that_are_due_at_the_start_fifty_a_second_are_begun()
    {
        using var rounds = new Rounds([.. Enumerable.Range(0, 5_000).Select(number => Rounds.Source($"feed-{number}"))]);

        await rounds.SecondsAsync(2);
        rounds.AllLooks.ShouldBe(51);
        await rounds.SecondsAsync(99);

        rounds.AllLooks.ShouldBe(5_000);
    }

    [Fact]
    public async Task No_more_are_under_way_than_twice_the_requests_that_are_allowed()
    {
        var sources = Enumerable.Range(0, 500).Select(number => Rounds.Source($"feed-{number}")).ToList();
        using var rounds = new Rounds([.. sources]);
        sources.ForEach(source => rounds.Hang(source.Id));

        await rounds.SecondsAsync(60);

        rounds.AllLooks.ShouldBe(64);
    }

    [Fact]
    public async Task What_the_store_refuses_is_looked_at_again_after_its_pause()
    {
        using var rounds = new Rounds(Rounds.Source("wire", minutes: 1));
        rounds.Fault = new StorageException("The disk is full.");
        await rounds.SecondsAsync(61);

        rounds.Looks("wire").ShouldBe(2);
    }

    [Fact]
    public async Task The_configuration_is_followed()
    {
        using var rounds = new Rounds(Rounds.Source("stays"), Rounds.Source("goes"), Rounds.Source("changes"));
        await rounds.SecondsAsync(2);
        rounds.Sources.Change([Rounds.Source("stays"), Rounds.Source("changes", minutes: 1), Rounds.Source("comes")]);

        await rounds.SecondsAsync((9 * 60) - 1);

        rounds.Looks("stays").ShouldBe(1);
        rounds.Looks("goes").ShouldBe(1);
        rounds.Looks("comes").ShouldBe(1);
        rounds.Looks("changes").ShouldBe(10);
    }

    [Fact]
    public async Task A_source_that_is_taken_out_while_it_is_looked_at_does_not_come_back()
    {
        using var rounds = new Rounds(Rounds.Source("slow", minutes: 1));
        rounds.Hang("slow");
        await rounds.SecondAsync();
        rounds.Sources.Change([]);
        await rounds.SecondAsync();
        rounds.Answer("slow");

        await rounds.SecondsAsync(10 * 60);

        rounds.Looks("slow").ShouldBe(1);
    }

    [Fact]
    public async Task A_stop_ends_what_is_under_way_and_writes_what_is_only_in_memory()
    {
        using var rounds = new Rounds(Rounds.Source("slow"));
        rounds.Hang("slow");
        await rounds.SecondAsync();

        await rounds.Served.StopAsync(TestContext.Current.CancellationToken);
        await rounds.SecondsAsync(60 * 60);

        rounds.IsWritten.ShouldBeTrue();
        rounds.Looks("slow").ShouldBe(1);
    }
}
