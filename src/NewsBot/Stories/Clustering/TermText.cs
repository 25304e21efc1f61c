using NewsBot.Articles;

namespace NewsBot.Stories.Clustering;

/// <summary>A piece of a text with its words; reads another one in place of it.</summary>
internal sealed class TermText
{
    private readonly List<SearchWord> _parts = [];

    /// <summary>Its normal form.</summary>
    public string Form { get; private set; } = "";

    /// <summary>The words and numbers of that form, in order.</summary>
    public List<TermWord> Words { get; } = [];

    /// <summary>Reads a piece of a text.</summary>
    public void Read(string text)
    {
        Form = NormalForm.Of(text);
        _parts.Clear();
        Words.Clear();
        SearchWord.Find(Form, _parts);
        TermWords.Join(Form, _parts, Words);
    }
}
