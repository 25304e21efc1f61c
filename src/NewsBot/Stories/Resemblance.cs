using NewsBot.Articles;

namespace NewsBot.Stories;

/// <summary>Judges whether two texts are one article. Paragraphs that are the same decide first; where words were changed, the runs of words in common do.</summary>
internal static class Resemblance
{
    /// <summary>Runs of words below which a body is too short to be recognised by itself.</summary>
    private const int RecognisableLength = 30;

    /// <summary>Share of all runs that an edited text keeps under the same headline, and under another.</summary>
    private const double SameHeadlineShare = 0.5;

    private const double OtherHeadlineShare = 0.7;

    /// <summary>Share of a shorter text's runs that are the longer one's where one is a part of the other.</summary>
    private const double PartShare = 0.9;

    /// <summary>Share of a shorter text's runs that are the longer one's where it was made of that, and of all runs: two reporters never write half of a text alike, but a round-up quotes any.</summary>
    private const double ReprintShare = 0.5, ReprintShareOfAll = 0.2;

    /// <summary>A text under this share of the other's length is shorter, not edited.</summary>
    private const double ShorterLength = 0.8;

    /// <summary>Share of runs that stay when a page's text is replaced under its address; below it the address carries something else now.</summary>
    private const double SameAddressShare = 0.1;

    /// <summary>Compares a candidate with a stored text of the same publisher, or of the same page.</summary>
    /// <param name="stored">The stored text.</param>
    /// <param name="candidate">The candidate.</param>
    public static Likeness Compare(ArticleText stored, ArticleText candidate)
    {
        // What its publisher says of a text is something new, though every other word stays.
        var likeness = CompareWords(stored, candidate);
        return likeness == Likeness.Copy && NoticeWords.Of(candidate) is { } notice && notice != NoticeWords.Of(stored) ? Likeness.Changed : likeness;
    }

    private static Likeness CompareWords(ArticleText stored, ArticleText candidate)
    {
        var sameTitle = TitleOf(stored) == TitleOf(candidate);
        var known = Shingles.Of(Shingles.Words(TextTraces.BodyOf(stored)));
        var found = Shingles.Of(Shingles.Words(TextTraces.BodyOf(candidate)));
        if (Math.Min(known.Count, found.Count) < RecognisableLength && (!sameTitle || AreApart(stored, candidate)))
        {
            return SameAddress(stored, candidate) && sameTitle ? Likeness.Changed : Likeness.Different;
        }

        // A withdrawn text often leaves one sentence that says so.
        if (sameTitle && NoticeWords.Of(candidate) == Notice.Withdrawn)
        {
            return Likeness.Changed;
        }

        if (IsPart(candidate, stored))
        {
            return sameTitle || found.Count < known.Count ? Likeness.Copy : Likeness.Changed;
        }

        var common = found.Count(known.Contains);
        var ofAll = Share(common, known.Count + found.Count - common);
        var ofFound = Share(common, found.Count);
        var ofKnown = Share(common, known.Count);
        if (ofFound >= PartShare && (candidate.Truncated || found.Count < ShorterLength * known.Count))
        {
            return Likeness.Copy;
        }

        return ofAll >= (sameTitle ? SameHeadlineShare : OtherHeadlineShare)
            || ofKnown >= PartShare
            || IsPart(stored, candidate)
            || (SameAddress(stored, candidate) && (sameTitle || ofAll >= SameAddressShare))
                ? Likeness.Changed
                : Likeness.Different;
    }

    /// <summary>True where another publisher's text says the same in the same words.</summary>
    /// <param name="stored">The stored text.</param>
    /// <param name="candidate">The candidate.</param>
    public static bool IsReprint(ArticleText stored, ArticleText candidate)
    {
        var known = Shingles.Of(Shingles.Words(TextTraces.BodyOf(stored)));
        var found = Shingles.Of(Shingles.Words(TextTraces.BodyOf(candidate)));
        var shorter = Math.Min(known.Count, found.Count);
        var common = found.Count(known.Contains);
        return shorter >= RecognisableLength
            && (Share(common, shorter) >= PartShare || (Share(common, shorter) >= ReprintShare && Share(common, known.Count + found.Count - common) >= ReprintShareOfAll));
    }

    /// <summary>True where every paragraph of one stands in the other; the last may be cut off in the middle.</summary>
    private static bool IsPart(ArticleText part, ArticleText whole)
    {
        var paragraphs = ParagraphsOf(part);
        var of = ParagraphsOf(whole).ToHashSet(StringComparer.Ordinal);
        return paragraphs.SkipLast(1).All(of.Contains)
            && (paragraphs is not [.., var last] || of.Contains(last) || of.Any(paragraph => paragraph.StartsWith(last.TrimEnd('.', '…', ' '), StringComparison.Ordinal)));
    }

    private static List<string> ParagraphsOf(ArticleText text) =>
        text.Paragraphs.Length > 0
            ? [.. text.Paragraphs.Select(NormalForm.Of).Where(paragraph => paragraph.Length > 0)]
            : [NormalForm.Of(text.Standfirst ?? "")];

    private static ulong TitleOf(ArticleText text) => Shingles.Run(Shingles.Words(NoticeWords.Strip(NormalForm.Of(text.Title))), 0, int.MaxValue / 2);

    /// <summary>True where the publisher itself tells two short texts apart ("Weather today"): another page, or another day.</summary>
    private static bool AreApart(ArticleText stored, ArticleText candidate) =>
        (stored.Link is not null && candidate.Link is not null && !SameAddress(stored, candidate))
        || (stored.Published is not null && candidate.Published is not null && stored.Published.At.UtcDateTime.Date != candidate.Published.At.UtcDateTime.Date);

    private static bool SameAddress(ArticleText stored, ArticleText candidate) =>
        stored.Link is { } link && candidate.Link is { } other && link.AbsolutePath != "/" && Uri.Compare(link, other, UriComponents.HostAndPort | UriComponents.PathAndQuery, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
