using System.Globalization;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>Readings that brought a problem and nothing else: what is wrong, where, and what would mend it.</summary>
internal static class DumpProblems
{
    /// <summary>The <see cref="Reading.Format"/> of a document that no layout recognised.</summary>
    public const string UnknownFormat = "unknown";

    public static Reading Empty(string place) =>
        Of(ProblemKind.Empty, place, "There is no text in it. Let the scraper write it again, or remove it.");

    public static Reading Binary(string place) =>
        Of(ProblemKind.Binary, place, "It is not a text. Put only text files of pages here.");

    public static Reading TooLarge(string place, long bytes) =>
        Of(ProblemKind.TooLarge, place, string.Create(CultureInfo.InvariantCulture, $"It has {bytes:N0} bytes; the largest dump that is read has {PageDumpReader.LargestDump:N0}. Split it into one file for each page."));

    public static Reading UnknownLayout(string place) =>
        Of(ProblemKind.UnknownLayout, place, "It is text, but neither a page of a known layout nor a headline followed by paragraphs. See what the scraper wrote.");

    public static Reading Unreadable(string place, string why) =>
        Of(ProblemKind.Unreadable, place, $"It cannot be read: {why} Let the service's user read it.");

    public static Reading StillWritten(string place) =>
        Of(ProblemKind.StillWritten, place, "It is still being written and is read when that is done.");

    public static Reading Missing(string place) =>
        Of(ProblemKind.Missing, place, "It does not exist. Make it, or correct the path.");

    private static Reading Of(ProblemKind kind, string place, string reason) => new(UnknownFormat, [], [new ReadingProblem(kind, place, reason)]);
}
