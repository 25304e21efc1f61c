using NewsBot.Messages;

namespace NewsBot.Platforms.WebChat;

/// <summary>The language of the page itself, as the browser asks for it; the messages in it have the language that the chat chose.</summary>
internal static class RequestLanguage
{
    /// <summary>The texts in the first language of <c>Accept-Language</c> that there are texts for, else English.</summary>
    public static Texts Of(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is null or > 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant());
        return Texts.In(wanted.FirstOrDefault(language => Texts.Languages.Contains(language, StringComparer.Ordinal)) ?? "en");
    }
}
