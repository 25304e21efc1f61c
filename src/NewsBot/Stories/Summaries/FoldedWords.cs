using System.Globalization;
using System.Text;
using NewsBot.Articles;

namespace NewsBot.Stories.Summaries;

/// <summary>Reads the words of a text one by one in the form in which they are compared: lower case, no diacritics, Arabic letters in one shape each.</summary>
/// <param name="text">The text.</param>
internal ref struct FoldedWords(string text)
{
    // Longer "words" are addresses or noise; their beginnings tell them apart well enough.
    private const int Longest = 64;

    private static readonly string[] ArabicArticles = ["وال", "بال", "فال", "كال", "ولل", "ال", "لل"];
    private readonly char[] _word = new char[Longest];
    private int _at;
    private int _length;
    private int _start;

    /// <summary>The word that <see cref="Read"/> found.</summary>
    public readonly ReadOnlySpan<char> Word => _word.AsSpan(_start, _length - _start);

    /// <summary>Goes to the next word.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        _length = _start = 0;
        for (; _at < text.Length; _at++)
        {
            var character = text[_at];
            if (char.IsAsciiLetterOrDigit(character))
            {
                Append(char.ToLowerInvariant(character));
            }
            else if (character < 128 || !Fold(character))
            {
                if (_length > 0)
                {
                    break;
                }
            }
        }

        DropArabicArticle();
        return _length > 0;
    }

    /// <summary>Appends what a letter outside ASCII folds to; false where it parts words.</summary>
    private bool Fold(char character)
    {
        var plain = ArabicLetters.Plain(character);
        if (plain != character)
        {
            if (plain != '\0')
            {
                Append(plain);
            }

            return true;
        }

        if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
        {
            return true;
        }

        if (!char.IsLetterOrDigit(character))
        {
            return false;
        }

        // Beyond Latin and Greek no letter loses a mark, and most text is there.
        Append(character < 'ʰ' ? char.ToLowerInvariant(character.ToString().Normalize(NormalizationForm.FormD)[0]) : char.ToLowerInvariant(character));
        return true;
    }

    private void Append(char character)
    {
        if (_length < Longest)
        {
            _word[_length++] = character;
        }
    }

    private void DropArabicArticle()
    {
        if (_length < 5 || _word[0] < '\u0600')
        {
            return;
        }

        foreach (var article in ArabicArticles)
        {
            // Three letters are a root; fewer would make words of one another.
            if (_length - article.Length >= 3 && Word.StartsWith(article, StringComparison.Ordinal))
            {
                _start = article.Length;
                return;
            }
        }
    }
}
