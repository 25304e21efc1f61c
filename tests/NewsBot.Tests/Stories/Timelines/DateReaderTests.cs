using NewsBot.Stories.Timelines;
using NodaTime;
using NodaTime.Text;

namespace NewsBot.Tests.Stories.Timelines;

public sealed class DateReaderTests
{
    // A Wednesday.
    private static readonly LocalDate Day = new(2026, 5, 13);

    [Theory]
    [InlineData("The terminal opened on April 14.", "2026-04-14")]
    [InlineData("The terminal opened on Apr. 14, 2025.", "2025-04-14")]
    [InlineData("It opened on Monday, Dec. 29, 2025, in Basra.", "2025-12-29")]
    [InlineData("It opened on 29 December 2025.", "2025-12-29")]
    [InlineData("It opened on the 29th of December.", "2025-12-29")]
    [InlineData("It opened on 14-Apr-26 in Basra.", "2026-04-14")]
    [InlineData("It opened on 2026-04-14.", "2026-04-14")]
    [InlineData("It opened on 4/14/2026.", "2026-04-14")]
    [InlineData("It opened on 14/4/2026.", "2026-04-14")]
    [InlineData("افتتح الميناء في الرابع عشر من نيسان.", "2026-04-14")]
    [InlineData("افتتح الميناء في الأول من أيار 2025.", "2025-05-01")]
    [InlineData("افتتح الميناء يوم الحادي والعشرين من كانون الثاني الماضي.", "2026-01-21")]
    [InlineData("وفي العشرين من نيسان وصلت أول سفينة.", "2026-04-20")]
    [InlineData("Work began in April 2024.", "2024-04")]
    [InlineData("Work began in June.", "2025-06")]
    [InlineData("Work began last June.", "2025-06")]
    [InlineData("Work will end next March.", "2027-03")]
    [InlineData("Work began in March of last year.", "2025-03")]
    [InlineData("It was built in 2019.", "2019")]
    [InlineData("It was planned in the 1990s.", "199")]
    [InlineData("It opened on Monday.", "2026-05-11")]
    [InlineData("It opened on Wednesday.", "2026-05-13")]
    [InlineData("It opened on Thursday night.", "2026-05-07")]
    [InlineData("It opened last Wednesday.", "2026-05-06")]
    [InlineData("It opens next Wednesday.", "2026-05-20")]
    [InlineData("It will open on Friday.", "2026-05-15")]
    [InlineData("The port stays closed until Friday.", "2026-05-15")]
    [InlineData("The hearing is scheduled for Monday.", "2026-05-18")]
    [InlineData("It opened yesterday.", "2026-05-12")]
    [InlineData("It opened the day before yesterday.", "2026-05-11")]
    [InlineData("It opened last night.", "2026-05-12")]
    [InlineData("It opened this morning.", "2026-05-13")]
    [InlineData("It opens tomorrow.", "2026-05-14")]
    [InlineData("It opened last week.", "2026-W19")]
    [InlineData("It opened over the weekend.", "2026-W19-WE")]
    [InlineData("It opened last month.", "2026-04")]
    [InlineData("It opened last year.", "2025")]
    [InlineData("It opened three days ago.", "2026-05-10")]
    [InlineData("It opened two months ago.", "2026-03")]
    [InlineData("It lasted for three days.", "P3D")]
    [InlineData("The 2.5-hour meeting went on.", "PT2.5H")]
    [InlineData("The meeting lasted several hours.", "PTXH")]
    [InlineData("On April 14 it opened at 6:30 p.m. in Basra.", "2026-04-14 2026-04-14")]
    [InlineData("Shortly before midnight on April 14, a fire broke out.", "2026-04-14 2026-04-14")]
    [InlineData("افتتح الميناء يوم الاثنين.", "2026-05-11")]
    [InlineData("افتتح الميناء الأحد الماضي.", "2026-05-10")]
    [InlineData("يفتتح الميناء يوم الخميس المقبل.", "2026-05-14")]
    [InlineData("افتتح في 14 نيسان/أبريل 2025.", "2025-04-14")]
    [InlineData("افتتح في ٢٩ كانون الأول الماضي.", "2025-12-29")]
    [InlineData("افتتح في 3 يونيو (حزيران) 2025.", "2025-06-03")]
    [InlineData("افتتح الميناء أمس.", "2026-05-12")]
    [InlineData("وقال اليوم إن الميناء فتح.", "2026-05-13")]
    [InlineData("بدأ العمل قبل ثلاثة أيام.", "2026-05-10")]
    [InlineData("بدأ العمل العام الماضي.", "2025")]
    [InlineData("بدأ العمل في عام 2019.", "2019")]
    [InlineData("بدأ العمل قبل يومين.", "2026-05-11")]
    public void A_time_is_reckoned_from_the_day_of_its_article(string sentence, string values) =>
        string.Join(' ', new DateReader(Day).Read(sentence).Select(found => found.Value)).ShouldBe(values);

    [Theory]
    [InlineData("He may march in the sun for a second.")]
    [InlineData("A man of 25 years old, 30 people and 2,000 troops.")]
    [InlineData("It cost $2000 and sold 2019 people tickets.")]
    [InlineData("Room 14 of the second floor, 3/4 of it, 99:99.")]
    [InlineData("May Smith met April Jones.")]
    [InlineData("الأول من نوعه في البلاد وأحد أكبر المشاريع في كل يوم.")]
    [InlineData("")]
    public void What_only_looks_like_a_time_is_none(string sentence) => new DateReader(Day).Read(sentence).Select(found => found.Value).ShouldBeEmpty();

    [Fact]
    public void Days_later_are_reckoned_from_the_date_told_last()
    {
        var reader = new DateReader(Day);
        reader.Read("A fire broke out on May 8.");

        var found = reader.Read("Three days later, another one broke out.").Single();

        (found.Value, found.Kind, found.Date!.IsCertain).ShouldBe(("2026-05-11", FoundDateKind.Derived, true));
    }

    [Fact]
    public void Days_after_something_that_is_named_are_not_reckoned() =>
        new DateReader(Day).Read("Two days after the fire the port opened.").ShouldNotContain(found => found.Kind == FoundDateKind.Derived);

    [Fact]
    public void Without_the_articles_day_the_last_date_told_in_full_stands_in_and_the_guess_is_marked()
    {
        var reader = new DateReader(anchor: null);
        reader.Read("It opened on Monday.").ShouldBeEmpty();
        reader.Read("The terminal opened on April 14, 2026.").Single().Date!.IsCertain.ShouldBeTrue();

        var found = reader.Read("A fire broke out on Thursday.").Single();

        (found.Value, found.Date!.IsCertain).ShouldBe(("2026-04-09", false));
    }

    [Fact]
    public void A_day_that_is_only_when_the_article_was_seen_makes_no_date_certain()
    {
        var reader = new DateReader(Day, isCertain: false);

        reader.Read("It opened on April 14.").Single().Date!.IsCertain.ShouldBeFalse();
        reader.Read("It opened on April 14, 2026.").Single().Date!.IsCertain.ShouldBeTrue();
    }

    [Fact]
    public void What_is_reckoned_from_a_guess_is_a_guess()
    {
        var reader = new DateReader(Day, isCertain: false);
        reader.Read("A fire broke out on May 8.");

        reader.Read("Three days later, another one broke out.").Single().Date!.IsCertain.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-11-21", true, "2027-04-14")]
    [InlineData("2026-11-21", false, "2026-04-14")]
    [InlineData("2026-04-01", false, "2026-04-14")]
    public void An_article_found_at_some_time_tells_of_what_was_before_it(string day, bool isCertain, string value) =>
        new DateReader(LocalDatePattern.Iso.Parse(day).Value, isCertain).Read("A fire broke out on April 14.").Single().Value.ShouldBe(value);

    [Theory]
    [InlineData("Three billion years ago and 9999 years ago, 0/0/0000, 32 May, February 30, 29 February.")]
    [InlineData("1 1 1 1 - / : . , a.m. p.m. the of last next this weekend")]
    public void No_text_makes_the_reader_fail(string sentence) => Should.NotThrow(() => new DateReader(Day).Read(sentence));
}
