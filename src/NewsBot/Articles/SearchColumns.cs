using System.Text;

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
        var body = new StringBuilder();
        body.AppendLine(text.Dateline);
        foreach (var paragraph in text.Paragraphs)
        {
            body.Append(paragraph).Append('\n');
        }

        foreach (var caption in text.Captions)
        {
            body.Append(caption.Text).Append('\n');
        }

        return new SearchColumns(SearchForm.Of(text.Title), SearchForm.Of(text.Standfirst ?? ""), SearchForm.Of(body.ToString()));
    }
}
