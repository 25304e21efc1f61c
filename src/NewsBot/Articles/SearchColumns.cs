namespace NewsBot.Articles;

/// <summary>What the search index takes of a text, folded by <see cref="SearchForm"/>.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Standfirst">The summary line.</param>
/// <param name="Body">Dateline, paragraphs and captions.</param>
internal sealed record SearchColumns(string Title, string Standfirst, string Body)
{
    /// <summary>The columns of a text.</summary>
    /// <param name="text">The text.</param>
    public static SearchColumns Of(ArticleText text)
    {
        // As long as it will be: nothing is copied while it grows.
        var length = Lines(text).Sum(line => line.Length + 1);
        var body = string.Create(length, text, static (room, text) =>
        {
            foreach (var line in Lines(text))
            {
                line.CopyTo(room);
                room[line.Length] = '\n';
                room = room[(line.Length + 1)..];
            }
        });
        return new SearchColumns(SearchForm.Of(text.Title), SearchForm.Of(text.Standfirst ?? ""), SearchForm.Of(body));
    }

    private static IEnumerable<string> Lines(ArticleText text) =>
        text.Paragraphs.Prepend(text.Dateline ?? "").Concat(text.Captions.Select(caption => caption.Text));
}
