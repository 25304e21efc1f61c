namespace NewsBot;

/// <summary>What the process answers to whoever started it; <c>docs/operating.md</c> tells what to do about each.</summary>
public static class ExitCode
{
    /// <summary>Done, nothing to complain about.</summary>
    public const int Ok = 0;

    /// <summary>A problem was found and printed: an invalid configuration, a file that could not be read, a command that was refused.</summary>
    public const int Problem = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>The store cannot be opened, is locked, damaged, or newer than this program.</summary>
    public const int Store = 3;

    /// <summary>Stopped by Ctrl+C before the work was done (128 + SIGINT). A service that is told to stop ends with <see cref="Ok"/>.</summary>
    public const int Interrupted = 130;
}
