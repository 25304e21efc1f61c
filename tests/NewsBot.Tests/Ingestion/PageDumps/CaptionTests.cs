using NewsBot.Articles;
using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Tests.Ingestion.PageDumps;

public sealed class CaptionTests
{
    [Theory]
    [InlineData("Boats on the river (Reuters)", "Boats on the river", "Reuters")]
    [InlineData("Boats on the river. (AP Photo/Rim Adel)", "Boats on the river.", "AP Photo/Rim Adel")]
    [InlineData("Boats on the river.  (Photo by Rim ADEL / AFP)", "Boats on the river.", "Rim ADEL / AFP")]
    [InlineData("Boats on the river. (Photo: Archive)", "Boats on the river.", "Archive")]
    [InlineData("Boats on the river [AFP].", "Boats on the river", "AFP")]
    [InlineData("Envoy Rim Adel Getty)", "Envoy Rim Adel", "Getty")]
    [InlineData("Envoy Rim Adel Getty Images)", "Envoy Rim Adel", "Getty Images")]
    [InlineData("Envoy Rim Adel (Reuters", "Envoy Rim Adel", "Reuters")]
    [InlineData("Boxes found abroad- SANA", "Boxes found abroad", "SANA")]
    [InlineData("Boxes found abroad – AFP", "Boxes found abroad", "AFP")]
    [InlineData("صورة للنهر (أ.ف.ب)", "صورة للنهر", "أ.ف.ب")]
    [InlineData("صورة للنهر - سانا", "صورة للنهر", "سانا")]
    [InlineData("صورة للنهر (تصوير: ريم عادل)", "صورة للنهر", "ريم عادل")]
    [InlineData("FILE PHOTO: Boats, December 3, 2019. REUTERS/Rim Adel", "FILE PHOTO: Boats, December 3, 2019.", "REUTERS/Rim Adel")]
    [InlineData("Boats on the river. Photo: Rim Adel", "Boats on the river.", "Rim Adel")]
    [InlineData("The minister, Rim Adel (right)", "The minister, Rim Adel (right)", null)]
    [InlineData("Fighters of the Syrian Democratic Forces (SDF)", "Fighters of the Syrian Democratic Forces (SDF)", null)]
    [InlineData("The town in a picture of (2019)", "The town in a picture of (2019)", null)]
    [InlineData("Beirut - Tripoli road", "Beirut - Tripoli road", null)]
    [InlineData("The port of Jebel Ali - UAE", "The port of Jebel Ali - UAE", null)]
    [InlineData("Images of the old town", "Images of the old town", null)]
    public void Caption_and_credit_are_parted(string line, string text, string? credit) => PhotoCredit.Split(line).ShouldBe(new Caption(text, credit));

    [Theory]
    [InlineData("Baghdad, Iraq, Monday, Dec. 29, 2025.", "2025-12-29")]
    [InlineData("in Latakia, Syria, 28 December 2025.", "2025-12-28")]
    [InlineData("in Damascus, December 20 , 2024.", "2024-12-20")]
    [InlineData("in Rafah January 17, 2024.", "2024-01-17")]
    [InlineData("on the 1st of the month, Sept. 2nd, 2025", "2025-09-02")]
    [InlineData("بغداد، 29 ديسمبر 2025", "2025-12-29")]
    [InlineData("بغداد في 29 كانون الأول (ديسمبر) 2025", "2025-12-29")]
    [InlineData("بغداد ٢٩ ديسمبر ٢٠٢٥", "2025-12-29")]
    [InlineData("taken 2025-12-29", "2025-12-29")]
    [InlineData("on May 3, 2025, and again on June 4, 2025", "2025-06-04")]
    [InlineData("on December 18", null)]
    [InlineData("in March 2025", null)]
    [InlineData("February 30, 2025", null)]
    [InlineData("FILE - The town on May 3, 2019", null)]
    [InlineData("The town on May 3, 2019 (file photo)", null)]
    [InlineData("صورة أرشيفية 3 مايو 2019", null)]
    public void A_whole_date_in_a_caption_is_the_day_unless_the_picture_is_from_the_files(string caption, string? day) =>
        CaptionDate.Of([new Caption(caption, Credit: null)])?.At.ToString("yyyy-MM-dd").ShouldBe(day);
}
