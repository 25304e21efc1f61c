using NewsBot.Articles;

namespace NewsBot.Stories.Clustering;

/// <summary>A piece of a text with its words.</summary>
/// <param name="Form">Its normal form.</param>
/// <param name="Words">The words and numbers of that form, in order.</param>
internal sealed record TermText(string Form, List<TermWord> Words)
{
    /// <summary>Reads a piece of a text.</summary>
    public static TermText Of(string text)
    {
        var form = NormalForm.Of(text);
        return new TermText(form, TermWords.In(form));
    }
}
