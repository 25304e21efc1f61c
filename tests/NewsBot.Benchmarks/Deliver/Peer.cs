using System.ComponentModel;
using System.Diagnostics;

namespace NewsBot.Benchmarks.Deliver;

/// <summary>Another sender, run by Node from the scripts beside this file.</summary>
internal static class Peer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Brings the packages that the lock file names; false where Node or its registry is absent.</summary>
    public static async Task<bool> PrepareAsync() => await RunAsync("npm", "ci", "--no-audit", "--no-fund", "--silent");

    /// <summary>Runs a script.</summary>
    /// <returns>False where it failed.</returns>
    public static Task<bool> SendAsync(string script, params string[] arguments) => RunAsync("node", [script, .. arguments]);

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.Combine(AppContext.BaseDirectory, "peers"), UseShellExecute = false })!;
            using var enough = new CancellationTokenSource(Patience, TimeProvider.System);
            await using var stop = enough.Token.Register(process.Kill);
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
