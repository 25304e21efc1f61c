using NewsBot.Platforms.Terminal.Editing;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.Terminal;

public sealed class HistoryFileTests
{
    [Fact]
    public void Lines_come_back_in_the_next_chat_and_are_the_users_alone()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, "history");
        var first = new HistoryFile(path);
        first.Load().ShouldBeEmpty();
        first.Append("/latest العراق");
        first.Append("/summary");

        new HistoryFile(path).Load().ShouldBe(["/latest العراق", "/summary"]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void A_line_with_escape_sequences_is_not_taken_from_the_file()
    {
        using var folder = new TestFolder();
        var path = folder.Write("history", "/latest\n\u001b]0;evil\u0007\n/topics\n");

        new HistoryFile(path).Load().ShouldBe(["/latest", "/topics"]);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said_once_and_breaks_nothing()
    {
        using var folder = new TestFolder();
        var history = new HistoryFile(Path.Combine(folder.Path, "missing", "history"));

        history.Append("/latest");

        history.Problem.ShouldNotBeNull();
        history.Load().ShouldBeEmpty();
    }
}
