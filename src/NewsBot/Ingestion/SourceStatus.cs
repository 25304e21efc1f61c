using System.Collections.Immutable;

namespace NewsBot.Ingestion;

/// <summary>How a source is doing.</summary>
/// <param name="Id">The source's id.</param>
/// <param name="Name">Its name as readers see it.</param>
/// <param name="LastChecked">When it was last looked at; null for never.</param>
/// <param name="LastNew">When it last brought a new article; null for never.</param>
/// <param name="Articles">How many articles it brought first.</param>
/// <param name="Problems">What is wrong now; empty where all is well.</param>
public sealed record SourceStatus(string Id, string Name, DateTimeOffset? LastChecked, DateTimeOffset? LastNew, int Articles, ImmutableArray<ReadingProblem> Problems)
{
    /// <summary>Since when every look at it fails; null while none does, and for folders.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>When it is fetched again; null for folders and before the first time.</summary>
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>Where its document has moved for good; null where it has not.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The usual time from news to news; null where it is not known yet.</summary>
    public TimeSpan? UsualGap { get; init; }

    /// <summary>True where it can be read and has brought nothing for much longer than usual.</summary>
    public bool IsSilent { get; init; }
}
