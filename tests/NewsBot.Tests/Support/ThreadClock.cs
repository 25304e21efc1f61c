using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsBot.Tests.Support;

/// <summary>The processor time of the calling thread, so that a bound on work does not fail on a busy machine. The clock on the wall where the system has no such clock.</summary>
public static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    public static TimeSpan Now()
    {
        if (!OperatingSystem.IsLinux() || GetTime(ThreadProcessorTime, out var time) != 0)
        {
            return Stopwatch.GetElapsedTime(0);
        }

        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
