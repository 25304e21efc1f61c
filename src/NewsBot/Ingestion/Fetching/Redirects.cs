namespace NewsBot.Ingestion.Fetching;

/// <summary>The one policy for redirects: at most five, no loop, never from https back to http, only to http and https.</summary>
/// <param name="first">Where the request went first.</param>
internal sealed class Redirects(Uri first)
{
    private const int Most = 5;

    private readonly HashSet<Uri> _seen = [first];
    private bool _forGood = true;

    /// <summary>Where the document has moved for good: as far as every redirect said so; null where it has not.</summary>
    public Uri? MovedTo { get; private set; }

    /// <summary>True for the answers that lead elsewhere.</summary>
    /// <param name="status">The status.</param>
    public static bool Is(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Follows one.</summary>
    /// <param name="from">The address that answered.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>Where to go on, or why not.</returns>
    public (Uri? Next, string? Refusal) Follow(Uri from, HttpResponseMessage answer)
    {
        if (!answer.Headers.NonValidated.TryGetValues("Location", out var written) || WebAddress.Of(written.ToString(), from) is not { } next)
        {
            return (null, "It leads elsewhere, but to no address that can be followed. Look at it in a browser and correct the address of the source.");
        }

        next = new UriBuilder(next) { UserName = "", Password = "", Fragment = "" }.Uri;
        if (from.Scheme == "https" && next.Scheme == "http")
        {
            return (null, $"It leads from https to {FetchResult.Shown(next)}, where anybody on the way could write the news. Give the source an address that stays with https.");
        }

        if (!_seen.Add(next))
        {
            return (null, $"Its redirects lead in a circle, back to {FetchResult.Shown(next)}. Look at it in a browser and correct the address of the source.");
        }

        if (_seen.Count > Most + 1)
        {
            return (null, $"It leads on more than {Most} times, at last to {FetchResult.Shown(next)}. Give the source the address at the end.");
        }

        _forGood &= (int)answer.StatusCode is 301 or 308;
        MovedTo = _forGood ? next : MovedTo;
        return (next, null);
    }
}
