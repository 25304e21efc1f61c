using System.Collections.Immutable;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NewsBot.Messages;

namespace NewsBot.Platforms.WebChat;

/// <summary>The page's files, which lie in the program itself.</summary>
internal sealed partial class Page(ChatCookie cookie)
{
    private static readonly ImmutableDictionary<string, string> Types = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, string>[]
    {
        new("chat.css", "text/css; charset=utf-8"),
        new("chat.js", "text/javascript; charset=utf-8"),
        new("completion.js", "text/javascript; charset=utf-8"),
        new("message.js", "text/javascript; charset=utf-8"),
        new("icon.svg", "image/svg+xml"),
    });

    private readonly string _index = Read("index.html");
    private readonly ImmutableDictionary<string, (byte[] Bytes, string Tag)> _files = Types.Keys.ToImmutableDictionary(
        name => name,
        name =>
        {
            var bytes = Encoding.UTF8.GetBytes(Read(name));
            return (bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
        },
        StringComparer.Ordinal);

    /// <summary>The paths of the files beside the page.</summary>
    public static IEnumerable<string> Files => Types.Keys;

    /// <summary>The page, its own words in the reader's language.</summary>
    public IResult Index(HttpContext context)
    {
        var texts = RequestLanguage.Of(context.Request);
        cookie.Of(context);
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Text(Fill(texts), "text/html; charset=utf-8");
    }

    /// <summary>A file beside it; asked for again, the browser learns that it did not change.</summary>
    public IResult File(HttpContext context, string name)
    {
        var (bytes, tag) = _files[name];
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(bytes, Types[name], entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue(tag));
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"NewsBot.Platforms.WebChat.Page.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{\{(?<key>[\w.]+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    private string Fill(Texts texts) => Place().Replace(_index, place => place.Groups["key"].Value switch
    {
        "language" => texts.Language,
        "direction" => texts.Language == "ar" ? "rtl" : "ltr",
        var key => WebUtility.HtmlEncode(texts[key]),
    });
}
