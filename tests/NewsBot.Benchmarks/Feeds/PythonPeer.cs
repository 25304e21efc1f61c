using System.Diagnostics;
using System.Globalization;

namespace NewsBot.Benchmarks.Feeds;

/// <summary>Python's feedparser on the same documents, as a measure of speed.</summary>
internal static class PythonPeer
{
    private const string Script = """
        import sys, time
        try:
            import feedparser
        except ImportError:
            sys.exit(3)
        bodies = [open(line.strip(), 'rb').read() for line in open(sys.argv[1])]
        for body in bodies[:50]:
            feedparser.parse(body)
        clock = getattr(time, sys.argv[2])
        start = clock()
        for body in bodies:
            feedparser.parse(body)
        print(len(bodies) / (clock() - start))
        """;

    // A python of one's own may stand before the system's, which Debian's package belongs to.
    private static readonly string[] Programs = ["python3", "/usr/bin/python3"];

    /// <summary>Documents a second; null where Python or its feedparser is not installed.</summary>
    /// <param name="bodies">The documents.</param>
    /// <param name="ofProcessor">Whether seconds are those of the processor, which a busy machine does not make longer.</param>
    public static double? FeedsPerSecond(IReadOnlyList<byte[]> bodies, bool ofProcessor = false)
    {
        var folder = Directory.CreateTempSubdirectory("newsbot-feeds-");
        try
        {
            var files = bodies.Select((body, number) =>
            {
                var file = Path.Combine(folder.FullName, number.ToString(CultureInfo.InvariantCulture));
                File.WriteAllBytes(file, body);
                return file;
            });
            var list = Path.Combine(folder.FullName, "list");
            File.WriteAllLines(list, files.ToList());
            return Programs.Select(program => Run(program, list, ofProcessor ? "process_time" : "perf_counter")).FirstOrDefault(speed => speed is not null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double? Run(string program, string list, string clock)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo(program) { ArgumentList = { "-c", Script, list, clock }, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
            var output = python!.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode == 0 ? double.Parse(output, CultureInfo.InvariantCulture) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
