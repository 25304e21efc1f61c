using System.Text;

namespace NewsBot.Ingestion.Html;

/// <summary>Gathers the text of a piece of HTML into blocks.</summary>
internal sealed class TextBlocks
{
    private readonly List<string> _paragraphs = [];
    private readonly List<string> _captions = [];
    private readonly StringBuilder _block = new();
    private string? _hiddenBy;
    private int _hiddenDepth;
    private bool _broken;

    /// <summary>Whether the text is of a figure's caption.</summary>
    public bool InCaption { get; set; }

    /// <summary>Adds text to the block.</summary>
    /// <param name="text">The text, references decoded.</param>
    public void Add(string text)
    {
        if (_hiddenBy is null)
        {
            _broken &= string.IsNullOrWhiteSpace(text);
            _block.Append(text);
        }
    }

    /// <summary>A line break; two in a row end the block, as publishers without paragraphs mean it.</summary>
    public void Break()
    {
        if (_broken)
        {
            End();
            return;
        }

        _broken = true;
        _block.Append(' ');
    }

    /// <summary>Ends the block.</summary>
    public void End()
    {
        _broken = false;
        var text = HtmlText.Clean(_block.ToString());
        _block.Clear();
        if (text.Length > 0)
        {
            (InCaption ? _captions : _paragraphs).Add(text);
        }
    }

    /// <summary>Takes no text until the element ends.</summary>
    /// <param name="element">The element whose inside is not read.</param>
    public void Hide(string element)
    {
        _hiddenBy ??= element;
        _hiddenDepth += element == _hiddenBy ? 1 : 0;
    }

    /// <summary>An element ended; text is taken again if it was the one that hid it.</summary>
    /// <param name="element">The element.</param>
    public void Show(string element)
    {
        if (element == _hiddenBy && --_hiddenDepth == 0)
        {
            _hiddenBy = null;
        }
    }

    /// <summary>What was gathered.</summary>
    public HtmlParts ToParts()
    {
        End();
        return new HtmlParts([.. _paragraphs], [.. _captions]);
    }
}
