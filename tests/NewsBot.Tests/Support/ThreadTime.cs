using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsBot.Tests.Support;

/// <summary>The processor time of the thread that asks, so that a busy machine makes nothing look slow. Where the system does not tell, the clock's.</summary>
internal static class ThreadTime
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux, see clock_gettime(2).</summary>
    private const int ThreadClock = 3;

    public static TimeSpan Now =>
        OperatingSystem.IsLinux() && ClockGetTime(ThreadClock, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / TimeSpan.NanosecondsPerTick)
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ClockGetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
