using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories;

/// <summary>Articles that are hardly any, and those in languages that the clusterer knows nothing of. Runs on every database; see <see cref="Newsroom"/>.</summary>
public abstract class StrangeArticlesSuite
{
    private static readonly string[] French =
    [
        "Le pont de Tarval s'est effondré dans la nuit|Le pont de Tarval, fermé aux camions depuis un an, s'est effondré dans la nuit. Les pompiers ont dit que personne n'a été blessé, mais que la ville est coupée de la gare pour des semaines.",
        "Une école de cuisine ouvre ses portes à Brenne|Dans les anciens moulins de Brenne, une école de cuisine a été ouverte avec une fête pour les habitants. Elle est la première de la région et les élèves viennent de tout le pays, a dit la directrice.",
        "Les vignerons de Soulac craignent la grêle|Les vignerons de Soulac ont perdu la moitié de leur récolte dans un orage de grêle, et ils craignent que le prochain ne soit pas loin. Ils demandent des filets pour leurs vignes, mais ceux-ci sont chers.",
        "Un violon retrouvé après quarante ans|Le violon que la musicienne Aude Lerbier avait perdu dans un train est revenu chez elle quarante ans plus tard. Un antiquaire l'a reconnu à une tache sur le bois, et il ne lui a pas demandé un sou.",
        "La chouette effraie revient dans les clochers|Dans les clochers du plateau de Mirande, la chouette effraie niche de nouveau. Les naturalistes ont posé des caisses sous les toits pour elle, et ils en ont compté douze couples cette année.",
    ];

    private static readonly string[] Turkish =
    [
        "Karaköy'de eski değirmen müze oldu|Karaköy'deki eski değirmen, iki yıl süren onarımın ardından müze olarak açıldı. Açılışta konuşan belediye başkanı, bu yapının ilçe için çok önemli olduğunu ve ziyaretçilerin artacağını söyledi.",
        "Feribot seferleri fırtına nedeniyle durdu|Fırtına nedeniyle Gölyaka ile adalar arasındaki feribot seferleri durduruldu. Yetkililer, rüzgarın akşam saatlerinde daha da artacağını ve yolcuların bir süre beklemesi gerektiğini bildirdi.",
        "Genç satranççı dünya ikincisi oldu|On dört yaşındaki satranççı Defne Ulusal, dünya şampiyonasında ikinci oldu. Antrenörü bu başarının çok çalışma ile geldiğini ve daha iyi sonuçların olacağını söyledi.",
        "Zeytin üreticileri kuraklıktan şikayetçi|Zeytin üreticileri bu yıl kuraklık nedeniyle ürünün yarıya düştüğünü ve fiyatların daha da artacağını söyledi. Tarım odası çiftçiler için destek istedi.",
    ];

    private static readonly string[] Kurdish =
    [
        "کتێبخانەیەکی نوێ لە سەیدسادق کرایەوە|کتێبخانەیەکی نوێ بۆ منداڵان لە ناوەندی سەیدسادق کرایەوە و بەڕێوەبەرەکەی گوتی کە هەزاران کتێبی تێدایە.",
        "بەفر ڕێگاکانی چۆمانی داخست|بەفرێکی زۆر ڕێگاکانی چۆمانی داخست و تیمەکانی هاتوچۆ لە شوفێران داوایان کرد کە بەبێ زنجیر نەیەنە دەرەوە.",
        "جووتیارانی شارەزوور لە نرخی تەماتە ناڕازین|جووتیارانی شارەزوور دەڵێن کە نرخی تەماتە لە بازاڕ زۆر دابەزیوە و داوا لە وەزارەت دەکەن کە بەرهەمەکەیان بکڕێت.",
        "یاریزانێکی گەنج مەدالیای زێڕی بردەوە|یاریزانێکی گەنجی هەڵەبجە لە پاڵەوانێتی ئاسیا لە زۆرانبازی مەدالیای زێڕی بردەوە و ڕاهێنەرەکەی دڵخۆش بوو.",
    ];

    private static readonly string[] Chinese =
    [
        "青石镇古桥在夜间坍塌|青石镇的古桥昨晚坍塌,没有人受伤。当地消防部门表示,这座桥一年前已对卡车关闭,居民需要绕行十公里。",
        "少年棋手林小雨获得世界亚军|十四岁的少年棋手林小雨在世界锦标赛上获得亚军。她的教练说,这个成绩来自每天六小时的练习。",
        "橄榄农担心干旱造成减产|由于今年干旱,南坡村的橄榄产量下降一半。农民们希望政府能够提供灌溉设备,并稳定收购价格。",
        "丢失四十年的小提琴归还失主|音乐家何玉兰四十年前在火车上丢失的小提琴,近日由一名古董商归还。她在家中演奏了一曲表示感谢。",
    ];

    protected abstract Task<Newsroom> OpenAsync();

    [Theory]
    [InlineData("French")]
    [InlineData("Turkish")]
    [InlineData("Kurdish")]
    [InlineData("Chinese")]
    public async Task Events_told_in_any_language_are_stories_of_their_own(string language)
    {
        await using var room = await OpenAsync();
        var events = InLanguage(language);
        foreach (var (number, written) in events.Index())
        {
            await TellAsync(room, written, number);
        }

        (await room.LatestAsync()).Length.ShouldBe(events.Length);
    }

    [Theory]
    [InlineData("French", "Effondrement du pont de Tarval|A Tarval, le pont fermé depuis un an est tombé dans la rivière. La gare de la ville n'est plus reliée, disent les pompiers, qui n'ont trouvé aucun blessé.")]
    [InlineData("Turkish", "Karaköy değirmeni artık müze|Karaköy'ün eski değirmeni müze olarak kapılarını açtı. Onarım iki yıl sürdü; belediye başkanı ziyaretçi beklediklerini söyledi.")]
    [InlineData("Kurdish", "سەیدسادق کتێبخانەی منداڵانی بۆ کرایەوە|لە سەیدسادق کتێبخانەیەکی نوێ بۆ منداڵان کرایەوە کە هەزاران کتێبی تێدایە، بەڕێوەبەرەکەی گوتی.")]
    [InlineData("Chinese", "青石镇一座古桥坍塌 无人受伤|昨晚,青石镇古桥突然坍塌。消防部门说,卡车一年前已被禁止通过这座桥,居民现在需要绕行。")]
    public async Task Publishers_who_tell_one_event_in_any_language_are_one_story(string language, string again)
    {
        await using var room = await OpenAsync();
        foreach (var (number, written) in InLanguage(language).Append(again).Index())
        {
            await TellAsync(room, written, number);
        }

        var stories = await room.LatestAsync();
        stories.Length.ShouldBe(InLanguage(language).Length);
        var told = stories.Where(story => story.IndependentSources == 2).ShouldHaveSingleItem();
        told.Publishers.ShouldBe(["Publisher 0", $"Publisher {InLanguage(language).Length}"]);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(5, 60)]
    [InlineData(0, 300)]
    public async Task Random_words_with_nothing_in_common_share_no_story(int titleWords, int bodyWords)
    {
        await using var room = await OpenAsync();
        var random = new Random(7);
        var number = 0;
        string Word() => $"{new string([.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => (char)random.Next('a', 'z' + 1))])}{(char)('a' + (number % 26))}{number++}q";
        for (var article = 0; article < 20; article++)
        {
            await TellAsync(room, $"{string.Join(' ', Enumerable.Range(0, titleWords).Select(_ => Word()))}|{string.Join(' ', Enumerable.Range(0, bodyWords).Select(_ => Word()))}", article);
        }

        (await room.LatestAsync()).Length.ShouldBe(20);
    }

    [Fact]
    public async Task Signs_without_words_share_no_story()
    {
        await using var room = await OpenAsync();
        foreach (var (number, title) in new[] { "!!!", "…", "— ? —", "😀", "🇮🇶", "%%", "\"\"", "The", "a", "of and the", "في من" }.Index())
        {
            await TellAsync(room, $"{title}|", number);
        }

        (await room.LatestAsync()).Length.ShouldBe(11);
    }

    [Fact]
    public async Task Random_characters_share_no_story()
    {
        await using var room = await OpenAsync();
        var random = new Random(11);
        string Noise(int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)random.Next(' ', 0xFFFF))]);
        for (var article = 0; article < 20; article++)
        {
            await TellAsync(room, $"{Noise(30).Replace('|', ' ')}|{Noise(400).Replace('|', ' ')}", article);
        }

        (await room.LatestAsync()).Length.ShouldBe(20);
    }

    [Fact]
    public async Task Headlines_that_share_a_date_or_a_number_alone_are_stories_of_their_own()
    {
        await using var room = await OpenAsync();
        foreach (var (number, title) in new[] { "9 September 2013, 14:08", "Posted 9 September 2013", "Updated: September 9, 2013 8:10 PM", "2-1", "Lions beat Bears 2-1", "Museum lends 2013 paintings" }.Index())
        {
            await TellAsync(room, $"{title}|", number);
        }

        (await room.LatestAsync()).Length.ShouldBe(6);
    }

    [Fact]
    public async Task A_headline_in_capitals_tells_the_same_event()
    {
        await using var room = await OpenAsync();
        await TellAsync(room, "Ferry runs aground off Samal in fog|The ferry from Orum ran aground off Samal in thick fog on Sunday, and a tug brought ninety passengers to land.", 0);
        await TellAsync(room, "ORUM FERRY AGROUND OFF SAMAL|A TUG SAVED NINETY PASSENGERS WHEN THE ORUM FERRY RAN AGROUND IN FOG NEAR SAMAL.", 1);
        await TellAsync(room, "TRADE TALKS IN VELDEN END WITHOUT RESULT|THE TALKS ON TARIFFS IN VELDEN ENDED WITHOUT A RESULT ON SUNDAY, AND DELEGATES LEFT FOR THE AIRPORT.", 2);
        await TellAsync(room, "LIBRARY OF ORIN REOPENS AFTER FLOOD|READERS CAME BACK TO THE LIBRARY OF ORIN ON SUNDAY, TWO YEARS AFTER THE FLOOD RUINED ITS SHELVES.", 3);

        (await room.LatestAsync()).Select(story => story.Publishers.Length).Order().ShouldBe([1, 1, 2]);
    }

    [Fact]
    public async Task Headlines_alone_that_share_a_kind_of_event_or_a_country_are_stories_of_their_own()
    {
        await using var room = await OpenAsync();
        foreach (var (number, title) in new[] { "Earthquake shakes eastern Iran", "Iran names new ambassador to Oman", "Two killed in Basra shooting", "Basra opens second grain terminal", "Police arrest suspect in Erbil bombing", "Erbil hosts book fair" }.Index())
        {
            await TellAsync(room, $"{title}|", number);
        }

        (await room.LatestAsync()).Length.ShouldBe(6, string.Join(" | ", (await room.LatestAsync()).Select(story => $"{story.Headline} {string.Join(",", story.Publishers)}")));
    }

    private static string[] InLanguage(string language) => language switch
    {
        "French" => French,
        "Turkish" => Turkish,
        "Kurdish" => Kurdish,
        _ => Chinese,
    };

    private static async Task TellAsync(Newsroom room, string written, int number)
    {
        var (title, text) = (written[..written.IndexOf('|', StringComparison.Ordinal)], written[(written.IndexOf('|', StringComparison.Ordinal) + 1)..]);
        await room.AcceptAsync(Some.Text(title, text) with { Publisher = $"Publisher {number}", Language = "und" }, $"{number}.txt");
    }
}
