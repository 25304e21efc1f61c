using NewsBot.Ingestion.Html;
using NewsBot.Ingestion.Html.Body;
using NewsBot.Ingestion.Html.Metadata;

namespace NewsBot.Benchmarks.Pages;

/// <summary>The scores of some pages.</summary>
/// <param name="name">Which pages.</param>
internal sealed class PageScores(string name)
{
    /// <summary>Which pages.</summary>
    public string Name => name;

    /// <summary>The text as readers get it, captions apart.</summary>
    public Shingles Body { get; } = new();

    /// <summary>The text with its captions in their places, for labels that keep them there.</summary>
    public Shingles WithCaptions { get; } = new();

    /// <summary>Titles of the same words.</summary>
    public Hits Title { get; } = new();

    /// <summary>Titles of which one begins with the other.</summary>
    public Hits TitleStart { get; } = new();

    /// <summary>Bylines of the same words, "By" aside.</summary>
    public Hits Byline { get; } = new();

    /// <summary>Bylines all of whose names are in the label.</summary>
    public Hits BylineNames { get; } = new();

    /// <summary>Dates on the same day.</summary>
    public Hits Date { get; } = new();

    /// <summary>Compares what was read with the labels.</summary>
    /// <param name="page">The labels.</param>
    /// <param name="read">What was read; null where nothing was.</param>
    /// <returns>A line for whoever looks for differences.</returns>
    public string Add(LabelledPage page, ArticlePage? read)
    {
        var f1 = Body.Add(string.Join('\n', read?.Paragraphs ?? []), page.Body);
        var withCaptions = page.HasCaptions ? WithCaptions.Add(string.Join('\n', (read?.Blocks ?? []).Select(block => block.Text)), page.Body) : f1;
        var line = $"{f1:F3} {withCaptions:F3} {page.Id} | {read?.Why}";
        if (page.Title is { } title)
        {
            var (found, wanted) = (PageTitles.KeyOf(read?.Title ?? ""), PageTitles.KeyOf(title));
            line += Title.Add(found == wanted) ? "" : $" | title: {read?.Title} ≠ {title}";
            TitleStart.Add(found.Length > 0 && (found.StartsWith(wanted, StringComparison.Ordinal) || wanted.StartsWith(found, StringComparison.Ordinal)));
        }

        if (page.Byline is { } byline)
        {
            var names = read?.Bylines ?? [];
            var wanted = PageTitles.KeyOf(byline);
            var plain = wanted.StartsWith("by ", StringComparison.Ordinal) ? wanted[3..] : wanted;
            line += Byline.Add(PageTitles.KeyOf(string.Join(' ', names)) == plain.Replace(" and ", " ", StringComparison.Ordinal)) ? "" : $" | byline: {string.Join("; ", names)} ≠ {PageTitles.KeyOf(byline)}";
            BylineNames.Add(names.Length > 0 && names.All(one => wanted.Contains(PageTitles.KeyOf(one), StringComparison.Ordinal)));
        }

        if (DateText.Read(page.Published) is { } published)
        {
            line += Date.Add(read?.Published?.At.UtcDateTime.Date == published.At.UtcDateTime.Date) ? "" : $" | date: {read?.Published?.At:u} ≠ {page.Published}";
        }

        return line;
    }
}
