using NodaTime;

namespace NewsBot.Stories.Timelines;

/// <summary>Reads along the tokens of a sentence.</summary>
/// <param name="tokens">The sentence.</param>
/// <param name="at">Where reading begins.</param>
internal struct DateCursor(List<DateToken> tokens, int at)
{
    private static readonly DateToken Nothing = new(0, 0, "", -1, IsCapitalised: false, HasArticle: false, Digits: 0);

    /// <summary>Index of the next token.</summary>
    public int At { get; private set; } = at;

    /// <summary>The next token; an empty one behind the end.</summary>
    public readonly DateToken Next => Ahead(0);

    /// <summary>Where the last token that was read ends.</summary>
    public readonly int End => At > 0 ? tokens[At - 1].End : 0;

    /// <summary>Where the next token begins.</summary>
    public readonly int Start => Next.Start;

    /// <summary>The token before the next.</summary>
    public readonly DateToken Before => At > 0 ? tokens[At - 1] : Nothing;

    /// <summary>A token further on.</summary>
    public readonly DateToken Ahead(int count) => At + count < tokens.Count ? tokens[At + count] : Nothing;

    /// <summary>Goes on.</summary>
    public void Skip(int count = 1) => At += count;

    /// <summary>Goes over a word or mark where it stands next.</summary>
    public bool Take(string word)
    {
        var isNext = Next.Word == word;
        At += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Goes over one of several words where it stands next.</summary>
    public bool TakeAny(IReadOnlySet<string> words)
    {
        var isNext = words.Contains(Next.Word);
        At += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Goes over the name of a month.</summary>
    /// <param name="month">Its number; 0 where none stands next.</param>
    public bool TakeMonth(out int month)
    {
        month = DateLexicon.Month(Next.Word);
        var length = 1;
        if (month == 0 && Next.Word is "كانون" or "تشرين")
        {
            // Four months of the Levant and Iraq have two words.
            month = (Next.Word, Ahead(1).Word) switch
            {
                ("كانون", "ثاني") => 1,
                ("تشرين", "اول") => 10,
                ("تشرين", "ثاني") => 11,
                ("كانون", "اول") => 12,
                _ => 0,
            };
            length = 2;
        }

        if (month == 0 || (DateLexicon.IsAmbiguous(Next.Word) && !Next.IsCapitalised))
        {
            month = 0;
            return false;
        }

        var mayBeAbbreviated = length == 1 && DateLexicon.MayBeAbbreviated(Next.Word);
        At += length;
        if (mayBeAbbreviated && Next.Word == "." && Next.Start == End)
        {
            At++;
        }

        // "نيسان/أبريل": the same month by two names.
        if (Next.Word == "/" && DateLexicon.Month(Ahead(1).Word) == month)
        {
            At += 2;
        }
        else if (Next.Word == "(" && DateLexicon.Month(Ahead(1).Word) == month && Ahead(2).Word == ")")
        {
            At += 3;
        }

        return true;
    }

    /// <summary>Goes over the name of a weekday.</summary>
    public bool TakeWeekday(out IsoDayOfWeek day)
    {
        day = Next.Word.Length > 0 ? DateLexicon.Weekday(Next) : IsoDayOfWeek.None;
        if (day == IsoDayOfWeek.None || (Next.Word[0] < 128 && !Next.IsCapitalised))
        {
            day = IsoDayOfWeek.None;
            return false;
        }

        var mayBeAbbreviated = DateLexicon.MayBeAbbreviated(Next.Word);
        At++;
        if (mayBeAbbreviated && Next.Word == "." && Next.Start == End)
        {
            At++;
        }

        return true;
    }

    /// <summary>Goes over a day of a month: "14", "14th", "الرابع عشر".</summary>
    public bool TakeDay(out int day)
    {
        if (ArabicOrdinals.Read(this, out var tokens) is var ordinal and >= 1 and <= 31)
        {
            (day, At) = (ordinal, At + tokens);
            return true;
        }

        day = (Next.IsNumber && Next.Digits <= 2) || Next.IsOrdinal ? Next.Number : 0;
        var isDay = day is >= 1 and <= 31;
        At += isDay ? 1 : 0;
        return isDay;
    }

    /// <summary>Goes over a year of four digits.</summary>
    public bool TakeYear(out int year)
    {
        year = Next is { IsNumber: true, Digits: 4, Number: >= 1900 and <= 2099 } ? Next.Number : 0;
        At += year > 0 ? 1 : 0;
        return year > 0;
    }
}
