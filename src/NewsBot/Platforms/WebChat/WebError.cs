namespace NewsBot.Platforms.WebChat;

/// <summary>What a refused request is told.</summary>
/// <param name="Error">One line for people.</param>
internal sealed record WebError(string Error)
{
    /// <summary>A refusal in the reader's language.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status code.</param>
    /// <param name="key">Key of the text.</param>
    public static IResult Result(HttpContext context, int status, string key)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "60";
        }

        return Results.Json(new WebError(RequestLanguage.Of(context.Request)[key]), WebJson.Options, statusCode: status);
    }
}
