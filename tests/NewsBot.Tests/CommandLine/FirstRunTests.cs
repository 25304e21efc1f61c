using System.Diagnostics;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.CommandLine;

/// <summary>The first command of the README, as somebody types it in a fresh clone.</summary>
public sealed class FirstRunTests
{
    [Fact]
    public async Task Dotnet_run_starts_where_its_user_stands_and_so_finds_the_default_configuration()
    {
        var (code, said) = await DotnetAsync("run", "--no-build", "--project", "src/NewsBot", "--configuration", Configuration, "--", "check");

        code.ShouldBe(ExitCode.Ok, said);
        said.ShouldContain("config/newsbot.json is in order.");
    }

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private static async Task<(int Code, string Said)> DotnetAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository.Root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
