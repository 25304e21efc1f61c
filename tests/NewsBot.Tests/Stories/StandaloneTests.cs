using NewsBot.Stories.Summaries;

namespace NewsBot.Tests.Stories;

public sealed class StandaloneTests
{
    [Theory]
    [InlineData("The Associated Press contributed to this report from Beirut and Cairo on Monday evening.")]
    [InlineData("Reporting by John Smith in Baghdad and Jane Doe in Erbil; Editing by William Maclean.")]
    [InlineData("Read more: Port of Basra opens a second grain terminal after years of work.")]
    [InlineData("Photo: Port workers stand near the crane of Basra on Monday, January 5, 2026.")]
    [InlineData("Click here to subscribe to our newsletter and get the latest news on the port.")]
    [InlineData("Follow us on Twitter and Facebook for the latest news on the port of Basra.")]
    [InlineData("All rights reserved, and this material on the port may not be published again.")]
    [InlineData("Workers of the Basra port are pictured near the new grain terminal in Iraq.")]
    [InlineData("اقرأ أيضا: وزارة النقل العراقية تعلن عن خطة جديدة لتوسيع ميناء البصرة خلال العام المقبل.")]
    [InlineData("تابعونا على تويتر وفيسبوك للحصول على آخر أخبار ميناء البصرة والعراق والمنطقة كل يوم.")]
    [InlineData("المصدر: وكالات الأنباء عن وزارة النقل العراقية وميناء البصرة يوم الاثنين من الأسبوع الجاري.")]
    [InlineData("للمزيد من الأخبار عن ميناء البصرة اشتركوا في نشرتنا البريدية اليومية المجانية عبر الموقع.")]
    [InlineData("صورة أرشيفية لميناء البصرة حيث افتتحت محطة الحبوب الثانية يوم الاثنين الماضي في العراق.")]
    [InlineData("One of them is backing a lobbying campaign in Washington that costs millions of dollars.")]
    [InlineData("Others joined in search of work in the port, which pays its drivers by the hour.")]
    [InlineData("Al-Ahmed added that masked gunmen were seen at the protests in the old town of Latakia.")]
    [InlineData("Tetteh also warned that the networks of smugglers go on growing in the south of Libya.")]
    public void What_says_nothing_by_itself_is_not_shown(string sentence) => Standalone.Is(sentence).ShouldBeFalse();

    [Theory]
    [InlineData("Photos posted by residents showed smoke over the port of Basra on Monday morning.")]
    [InlineData("Watch towers along the border were rebuilt after the attack, the interior ministry said.")]
    [InlineData("Subscribers of the mobile network in Erbil had no service for six hours on Monday.")]
    [InlineData("The ministry added two berths to the grain terminal in Basra after years of work.")]
    [InlineData("Reporting of cholera cases to the health ministry is slow, doctors in Basra said.")]
    [InlineData("المصدر الرئيسي للمياه في المدينة هو النهر الذي يمر قرب الميناء القديم منذ قرون.")]
    [InlineData("إعداد الميزانية يتطلب ثلاثة أشهر من العمل بحسب ما أعلنت وزارة المالية يوم الاثنين.")]
    public void News_is_shown_that_begins_like_a_note(string sentence) => Standalone.Is(sentence).ShouldBeTrue();

    [Theory]
    [InlineData("البصرة (رويترز) - افتتح العراق محطة ثانية.", "افتتح العراق محطة ثانية.")]
    [InlineData("بغداد – افتتح العراق محطة ثانية.", "افتتح العراق محطة ثانية.")]
    [InlineData("مدينة غزة (أ ف ب) - وصلت الشاحنات.", "وصلت الشاحنات.")]
    [InlineData("وصل رئيس الوزراء - وهو في زيارة - إلى أربيل.", "وصل رئيس الوزراء - وهو في زيارة - إلى أربيل.")]
    [InlineData("BASRA, Iraq (Reuters) - Iraq opened a terminal.", "Iraq opened a terminal.")]
    public void A_dateline_goes_in_both_scripts(string text, string rest) => DatelinePrefix.Strip(text).ShouldBe(rest);
}
