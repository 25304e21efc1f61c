using NewsBot.Observability;

namespace NewsBot.Tests.Observability;

public sealed class MemoryReleaseTests
{
    private const long Megabyte = 1 << 20;

    [Theory]
    [InlineData(0, 60, 40, true)]
    [InlineData(3, 16, 40, true)]
    [InlineData(5, 60, 40, false)]
    [InlineData(0, 15, 40, false)]
    [InlineData(0, 60, 300, false)]
    public void Memory_is_given_back_in_a_quiet_moment_after_work_and_never_from_a_heap_in_use(long sinceLook, long sinceRelease, long held, bool due) =>
        MemoryRelease.IsDue(sinceLook * Megabyte, sinceRelease * Megabyte, held * Megabyte).ShouldBe(due);
}
