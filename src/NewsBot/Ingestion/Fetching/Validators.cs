namespace NewsBot.Ingestion.Fetching;

/// <summary>By what a server tells whether a document changed; each as the server wrote it, null where it wrote none.</summary>
/// <param name="ETag">The header ETag, quotation marks included.</param>
/// <param name="LastModified">The header Last-Modified.</param>
internal sealed record Validators(string? ETag, string? LastModified)
{
    // A longer one is no tag but an attack on the headers of the next request.
    private const int Longest = 1_000;

    /// <summary>Those of an answer; null where it has none.</summary>
    /// <param name="answer">The answer.</param>
    public static Validators? Of(HttpResponseMessage answer)
    {
        var tag = Sound(answer.Headers.NonValidated.TryGetValues("ETag", out var tags) ? tags.ToString() : null);
        var modified = Sound(answer.Content.Headers.NonValidated.TryGetValues("Last-Modified", out var dates) ? dates.ToString() : null);
        return tag is null && modified is null ? null : new Validators(tag, modified);
    }

    /// <summary>Makes a request conditional.</summary>
    /// <param name="request">The request.</param>
    public void AddTo(HttpRequestMessage request)
    {
        if (ETag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ETag);
        }

        if (LastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
        }
    }

    private static string? Sound(string? value) => value is { Length: > 0 and <= Longest } && value.All(character => character is >= ' ' and < '\u007F') ? value : null;
}
