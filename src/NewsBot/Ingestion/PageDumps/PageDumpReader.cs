using System.Collections.Immutable;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>Reads page dumps: text files that a scraper made of one web page. Knows nothing of files, time or the store.</summary>
public static class PageDumpReader
{
    /// <summary>The largest dump that is read, in bytes. A page's text is some kilobytes; a thousand times that is no page.</summary>
    public const int LargestDump = 8 * 1024 * 1024;

    private static readonly RepeatedHeadlinePage Marked = new();

    // In this order: the first that recognises a dump reads it.
    private static readonly ImmutableArray<IPageLayout> Unmarked = [new DatelineArticle(), new PlainArticle()];

    /// <summary>Reads a dump.</summary>
    /// <param name="content">The bytes of the file, in any encoding that <see cref="TextDecoder"/> knows.</param>
    /// <param name="place">The file or URL, named in problems.</param>
    /// <param name="defaults">What the source says about its documents.</param>
    /// <returns>The articles in order, or the problem; never throws for what stands in the dump.</returns>
    public static Reading Read(ReadOnlySpan<byte> content, string place, ReadingDefaults defaults)
    {
        if (content.Length > LargestDump)
        {
            return DumpProblems.TooLarge(place, content.Length);
        }

        if (TextDecoder.Decode(content) is not { } text)
        {
            return DumpProblems.Binary(place);
        }

        var dump = DumpText.Parse(text);
        if (dump.Lines.IsEmpty)
        {
            return DumpProblems.Empty(place);
        }

        if (Marked.Recognises(dump))
        {
            return new Reading(Marked.Format, Marked.Read(dump, defaults), []);
        }

        var page = dump.WithoutMarks();
        var layout = Unmarked.FirstOrDefault(layout => layout.Recognises(page));
        return layout is null ? DumpProblems.UnknownLayout(place) : new Reading(layout.Format, layout.Read(page, defaults), []);
    }
}
