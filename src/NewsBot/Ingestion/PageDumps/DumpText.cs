using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>A dump as its lines; empty ones are only counted.</summary>
/// <param name="Lines">The lines that hold text.</param>
internal sealed record DumpText(ImmutableArray<DumpLine> Lines)
{
    private static readonly SearchValues<char> FoldedAscii = SearchValues.Create("`\t\v\f\r\n");

    /// <summary>Takes a text apart at any kind of line end.</summary>
    /// <param name="text">The decoded dump.</param>
    public static DumpText Parse(string text)
    {
        var lines = ImmutableArray.CreateBuilder<DumpLine>();
        var number = 0;
        var blanks = 0;
        foreach (var range in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = range.Trim(" \t\u00A0\u200B\u200C\u200D\u2060\uFEFF\u3000").ToString().Trim();
            if (line.Length == 0)
            {
                blanks++;
                continue;
            }

            lines.Add(new DumpLine(number, line, KeyOf(line), blanks));
            blanks = 0;
        }

        return new DumpText(lines.ToImmutable());
    }

    /// <summary>The dump as a layout without marks sees it: no mark is a headline, nor is a link.</summary>
    public DumpText WithoutMarks() => new([.. Lines.Where(line => !BodyText.IsMark(line)).SkipWhile(BodyText.IsReadMore)]);

    /// <summary>The form by which two copies of a line are known as one: composed, without invisible characters, one kind of space, quote and dash.</summary>
    /// <param name="line">A line.</param>
    public static string KeyOf(string line)
    {
        if (Ascii.IsValid(line) && !line.AsSpan().ContainsAny(FoldedAscii) && !line.Contains("  ", StringComparison.Ordinal))
        {
            return line;
        }

        var key = new StringBuilder(line.Length);
        foreach (var character in line.Normalize(NormalizationForm.FormC))
        {
            var folded = character switch
            {
                '\u2018' or '\u2019' or '\u201A' or '\u02BC' or '`' or '\u00B4' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                _ when char.IsWhiteSpace(character) => ' ',
                _ => character,
            };
            var invisible = char.GetUnicodeCategory(character) == UnicodeCategory.Format;
            if (!invisible && (folded != ' ' || (key.Length > 0 && key[^1] != ' ')))
            {
                key.Append(folded);
            }
        }

        return key.ToString().TrimEnd();
    }
}
