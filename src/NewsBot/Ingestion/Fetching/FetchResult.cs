namespace NewsBot.Ingestion.Fetching;

/// <summary>How a fetch ended: with a document, with the word that nothing changed, or with a problem.</summary>
internal sealed record FetchResult
{
    /// <summary>The document; null where it did not change or could not be had.</summary>
    public FetchedDocument? Document { get; init; }

    /// <summary>Why it could not be had; null where it could, or did not change.</summary>
    public ReadingProblem? Problem { get; init; }

    /// <summary>What to send with the next request; null for nothing.</summary>
    public Validators? Validators { get; init; }

    /// <summary>Where the document has moved for good (301, 308); null where it has not.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>How long the server says that the answer stays true; zero where it says nothing.</summary>
    public TimeSpan FreshFor { get; init; }

    /// <summary>Before this the server wants no further request; null where it did not say.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The status of the last answer; 0 where there was none.</summary>
    public int Status { get; init; }

    /// <summary>A fetch that failed.</summary>
    /// <param name="kind">What kind of trouble.</param>
    /// <param name="address">Where.</param>
    /// <param name="reason">What is wrong, and what would mend it.</param>
    public static FetchResult Failed(ProblemKind kind, Uri address, string reason) => new() { Problem = new ReadingProblem(kind, Shown(address), reason) };

    /// <summary>An address as people see it: a name and a password in it are not told.</summary>
    /// <param name="address">The address.</param>
    public static string Shown(Uri address) => address.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped);
}
