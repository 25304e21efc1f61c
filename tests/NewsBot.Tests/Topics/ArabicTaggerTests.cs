namespace NewsBot.Tests.Topics;

public sealed class ArabicTaggerTests
{
    [Theory]
    [InlineData("العراق يرفع إنتاج النفط", "iraq")]
    [InlineData("اجتماع في بغداد حول المياه", "iraq")]
    [InlineData("وصول المساعدات للعراق", "iraq")]
    [InlineData("وللعراق رأي آخر", "iraq")]
    [InlineData("والعراق يرد", "iraq")]
    [InlineData("بالعراق ينخفض السعر", "iraq")]
    [InlineData("الحكومة العراقية تجتمع", "iraq")]
    [InlineData("لبنانيون يعودون إلى الجنوب", "lebanon")]
    [InlineData("بيروت تستقبل الوفد", "lebanon")]
    [InlineData("وبيروت تنتظر", "lebanon")]
    [InlineData("إسرائيل تغلق المعبر", "israel")]
    [InlineData("اسرائيل تغلق المعبر", "israel")]
    [InlineData("الاحتلال الإسرائيلي يغلق المعبر", "israel")]
    [InlineData("مصر وتركيا تبحثان التعاون", "egypt turkey")]
    [InlineData("سلطنة عمان تستضيف المحادثات", "oman")]
    [InlineData("عُمان تستضيف المحادثات", "oman")]
    [InlineData("عمّان تستضيف المحادثات، والأردن يرحب", "jordan")]
    [InlineData("الأمطار تغمر قطاع غزة", "gaza palestine")]
    [InlineData("إقليم كردستان يستأنف التصدير", "iraq kurdistan-region")]
    public void Names_are_found_behind_particles_and_in_every_spelling(string title, string expected) => Tagged.Ids(title).ShouldBe(expected);

    [Theory]
    [InlineData("وزارة المالية تعلن الموازنة")]
    [InlineData("عاد إلى مسقط رأسه بعد سنوات")]
    [InlineData("ملف رئيسي على الطاولة")]
    [InlineData("رجل سعيد بما فعل")]
    [InlineData("كتاب جديد عن الشعر")]
    public void Words_that_look_like_names_are_none(string title) => Tagged.All(title).ShouldBeEmpty();

    [Fact]
    public void The_text_decides_between_Amman_and_Oman()
    {
        Tagged.Ids("محادثات في عمان", null, "قال الأردن إن المحادثات مثمرة. ورحب الملك عبد الله الثاني بها.").ShouldBe("jordan");
        Tagged.Ids("محادثات في عمان", null, "وصل الوفد إلى مسقط. واستقبله السلطان هيثم بن طارق في مسقط.").ShouldBe("oman");
    }

    [Fact]
    public void The_text_decides_which_Tripoli_is_meant()
    {
        Tagged.Ids("هدوء في طرابلس", null, "أعلن الجيش اللبناني انتشاره في شمال لبنان.").ShouldBe("lebanon");
        Tagged.Ids("هدوء في طرابلس", null, "أعلنت حكومة الوحدة الوطنية الليبية وقف إطلاق النار.").ShouldBe("libya");
    }
}
