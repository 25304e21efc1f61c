using NewsBot.Ingestion.PageDumps;

namespace NewsBot.Tests.Ingestion.PageDumps;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "The council said on Monday that the bridge was opened after three years of work.")]
    [InlineData("ar", "قال المجلس في المدينة إن الجسر الجديد افتتح يوم الاثنين بعد ثلاث سنوات من العمل.")]
    [InlineData("fa", "شورای شهر روز دوشنبه گفت که پل جدید پس از سه سال کار گشایش یافت و به بازار می‌رسد.")]
    [InlineData("ckb", "ئەنجوومەنی شار ڕۆژی دووشەممە گوتی کە پردی نوێ دوای سێ ساڵ لە کار کرایەوە.")]
    [InlineData("fr", "Le conseil a dit lundi que le pont est ouvert après trois ans de travaux dans la ville.")]
    [InlineData("tr", "Belediye meclisi pazartesi günü köprünün üç yıl sonra açıldığını ve bu yolun daha kısa olduğunu söyledi.")]
    [InlineData("de", "Der Rat sagte am Montag, dass die Brücke nach drei Jahren für den Verkehr offen ist.")]
    [InlineData("und", "Мост открыт после трех лет работы.")]
    [InlineData("und", "Kwon Gaeko Zimbu")]
    [InlineData("und", "12 345")]
    public void The_language_of_a_text_is_told_or_left_open(string language, string text) => LanguageOf.Text(text).ShouldBe(language);
}
