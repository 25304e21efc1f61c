using System.Text.RegularExpressions;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>Lines that publishers put between paragraphs, in the languages of their readers.</summary>
internal static partial class BoilerplateLine
{
    private const int LongestLine = 420;
    private const int LongestInvitation = 300;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture;

    /// <summary>True for such a line.</summary>
    /// <param name="text">A block's text.</param>
    public static bool Matches(string text)
    {
        if (text.Length > LongestLine)
        {
            return false;
        }

        var line = text.AsSpan().TrimStart(" \t*•▪■►▶»>→-–—[(|☛+");
        return !line.IsEmpty && (line[0] < 0x0250 ? English().IsMatch(line) || European().IsMatch(line) || Address().IsMatch(line) : Arabic().IsMatch(line) || Eastern().IsMatch(line) || line[0] == '©');
    }

    /// <summary>True for a line with a link that asks the reader to subscribe.</summary>
    /// <param name="text">A block's text.</param>
    public static bool Invites(string text) => text.Length < LongestInvitation && Invitation().IsMatch(text);

    [GeneratedRegex("""
        ^(
        (read|see|watch|learn|find\ out|view|click|tap|get|show)\s+(more|also|next|the\ full|related|here|comments?|all)\b.{0,90}$
        |(also\ )?read(\ more)?\s*:.{0,200}$
        |related(\s+(articles?|stories|content|links?|coverage|topics?|posts?|news|video|reading))?\s*:?.{0,120}$
        |more\s*:\s.{0,200}$ |more\s+(from|on|about|stories|news|in)\b.{0,60}$ |see\ also\b.{0,120}$
        |(sign\ up|subscribe|follow\ us|follow\ @?\w+|like\ us|join\ us|get\ the|download\ the|listen\ to)\b.{0,200}$
        |advertisement\b.{0,60}$ |ad(vert)?$ |image\s+\d+\s+of\s+\d+$ |disclaimer\b.{0,400}$ |explore\ further$ |citation:\s.{0,300}$ |highlights$ |sponsored(\ content)?$
        |(story|article)\ continues\ below.{0,40}$ |loading\b.{0,20}$ |continue\ reading.{0,80}$
        |share\b.{0,60}$ |(share|tweet|email|print|pin|comment)s?(\s+(this|on|via)\b.{0,60})?$
        |(copyright|©|\(c\)|all\ rights\ reserved).{0,300}$ |.{0,200}all\ rights\ reserved.{0,120}$
        |(photo|image|picture|photograph|video|credit|source|pictured)s?\s*(by|credit|courtesy|:).{0,140}$
        |(by|written\ by|posted\ by)\s.{0,60}$ |(additional\ )?(reporting|editing|writing)\ by\s.{0,250}$
        |(published|updated|posted|last\ (updated|modified)|first\ published)\b.{0,60}$
        |\d+\s+(comments?|shares?|min(ute)?s?\ read).{0,20}$ |(leave|post|add|write)\s+a\s+(comment|reply).{0,80}$ |comments?(\s*\(\d+\))?$
        |(this|the)\s+(site|website|page)\s+uses\s+cookies.{0,300}$ |we\s+use\s+cookies.{0,300}$
        |(tags?|topics?|filed\ under|categories|keywords)\s*:.{0,200}$ |(have|got)\ (a\ )?(news\ )?(tips?|story|questions?)\b.{0,200}$
        |(watch|video|listen|photos?|gallery|pictures?)\s*:.{0,160}$
        |(don.t\ miss|recommended|trending|popular|most\ read|editor.?s\ picks?|up\ next|you\ may\ (also\ )?like)\b.{0,80}$
        |(follow|contact|email|write\ to|reach)\s.{0,60}(@|on\ twitter|on\ facebook|on\ instagram|on\ x\b|on\ telegram|on\ whatsapp).{0,80}$
        )
        """, Options, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex English();

    [GeneratedRegex("""
        ^(
        (lire|à\ lire|lisez)\s+(aussi|la\ suite|également)\b.{0,200}$ |(voir|écouter)\s+aussi\b.{0,200}$ |(abonnez|inscrivez)-vous\b.{0,200}$ |(partager|publicité|tous\ droits\ réservés)\b.{0,80}$
        |(publié|mis\ à\ jour)\s+(le|à)\b.{0,60}$ |(crédit|photo)\s*:.{0,140}$
        |(lesen\ sie\ auch|mehr\ zum\ thema|das\ könnte\ sie)\b.{0,200}$ |(anzeige|werbung|teilen|alle\ rechte\ vorbehalten)\b.{0,60}$
        |(lee|lea|leer|te\ puede|también)\s+(también|además|interesar|más)\b.{0,200}$ |(publicidad|compartir|suscr[ií]bete|síguenos)\b.{0,120}$
        |(leia|veja)\s+(também|mais)\b.{0,200}$ |(leggi|guarda)\s+anche\b.{0,200}$ |(ayrıca\ okuyun|ilgili\ haberler?|reklam|paylaş)\b.{0,120}$
        |(zobacz|czytaj)\s+(także|też|więcej)\b.{0,200}$ |lees\ ook\b.{0,200}$
        )
        """, Options, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex European();

    [GeneratedRegex("""
        ^(
        (اقرأ|إقرأ|اقرا|اقرئي|شاهد|شاهدوا|طالع|تابع)\s+(أيضا|أيضاً|ايضا|ايضاً|المزيد|كذلك|التفاصيل)\b?.{0,200}$
        |(للمزيد|لمزيد|لقراءة\ المزيد|المزيد\ من|المزيد\ عن)\b.{0,120}$ |(مواضيع|أخبار|مقالات|موضوعات|قصص)\s+(ذات\ صلة|مشابهة|متعلقة|مرتبطة|قد\ تهمك).{0,80}$ |(قد\ يعجبك|قد\ يهمك|ربما\ يهمك).{0,120}$
        |(تابعنا|تابعونا|تابعوا)\s.{0,160}$ |(اشترك|اشتركوا|للاشتراك|انضم|انضموا)\s.{0,200}$ |(شارك|شاركها|مشاركة|طباعة|تعليقات?|التعليقات|إعلان|اعلان|إعلانات)(\s.{0,60})?$
        |(تصوير|الصورة|صورة|مصدر\ الصورة|المصدر|عدسة)\s*[:：].{0,140}$ |(نشر|نُشر|تم\ النشر|آخر\ تحديث|اخر\ تحديث|تاريخ\ النشر)\b.{0,80}$
        |(الوسوم|وسوم|الكلمات\ المفتاحية|كلمات\ مفتاحية|تصنيفات|التصنيفات)\s*[:：]?.{0,200}$ |(جميع\ الحقوق\ محفوظة|حقوق\ النشر|كل\ الحقوق\ محفوظة).{0,200}$
        |(الأكثر\ قراءة|الأكثر\ مشاهدة|الاكثر\ قراءة)\b.{0,60}$ |(حمل|حمّل|نزل)\s+(تطبيق|التطبيق).{0,120}$
        )
        """, Options, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Arabic();

    [GeneratedRegex("""
        ^(
        (читайте|смотрите)\s+(также|ещё|еще).{0,200}$ |(подписывайтесь|подпишитесь|поделиться|реклама)\b.{0,160}$ |(фото|источник)\s*:.{0,140}$
        |(بیشتر\ بخوانید|مطالب\ مرتبط|همچنین\ بخوانید).{0,160}$ |(相关阅读|相关新闻|延伸阅读|関連記事|責任編輯|责任编辑).{0,120}$
        )
        """, Options, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Eastern();

    [GeneratedRegex(@"^(https?://|www\.)\S+$", Options, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Address();

    [GeneratedRegex("""
        \b(sign\ up\ (for|to|here|now|today)|subscribe\ (to|now|here|today)|click\ here\ for\ more|newsletters?|abonnez-vous|suscr[ií]bete)\b
        |اشترك\ (في|الآن|معنا)|النشرة\ البريدية|قناتنا\ على
        """, Options, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Invitation();
}
