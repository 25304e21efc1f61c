using NewsBot.Articles;

namespace NewsBot.Stories.Summaries;

/// <summary>Sentences in which a publisher speaks of itself, its page or its pictures, and not of the news: credits, captions, "read more", "follow us". Pages and feeds leave them among the paragraphs.</summary>
internal static class EditorialNotes
{
    private static readonly string[] Openings =
    [
        "reporting by ", "additional reporting", "writing by ", "editing by ", "compiled by ", "edited by ", "written by ", "with reporting by ", "with files from ",
        "photo:", "photos:", "photo by ", "image:", "images:", "picture:", "video:", "watch:", "file photo", "related:", "more:", "source:", "updated:", "updated at ", "last updated ", "correction:", "editor's note",
        "read more", "read also", "also read", "see also", "read:", "click here", "follow us ", "sign up ", "subscribe ", "join our ", "download our ", "share this ", "like us on ", "copyright ", "©", "all rights reserved",
        "this story was originally ", "this article was originally ", "this story was first ", "this article was first ", "this story has been updated", "this article has been updated", "this story was updated", "this article was updated",

        // Each in its plain letters.
        "اقرا ايضا", "اقرا المزيد", "اقرا ايضاً", "اقراوا ايضا", "تابعونا ", "تابعوا اخر ", "تابع اخر ", "للمزيد من الاخبار", "لمزيد من الاخبار", "لقراءه المزيد", "المصدر:", "المصدر :", "اشتركوا ", "اشترك ", "انضموا ", "صوره ارشيفيه", "صوره:", "الصوره:", "تصوير:", "شاهد ايضا", "شاهد:", "فيديو:",
        "اعداد:", "تحرير:", "اعداد وتحرير", "جميع الحقوق محفوظه", "حقوق النشر", "اضغط هنا", "انقر هنا", "مواضيع ذات صله", "شارك في التغطيه", "شارك في التحرير",
    ];

    private static readonly string[] Anywhere =
    [
        "contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting", "all rights reserved", "our newsletter", "(ap photo", "(reuters photo", "(afp photo", "/getty images", "| photo",
        "reprinted with permission", "may not be published, broadcast", "في نشرتنا البريديه", "جميع الحقوق محفوظه", "للنشره العربيه",
    ];

    private static readonly string[] Pictured = [" is pictured ", " are pictured ", " is seen in this ", " are seen in this ", " in this file photo", " in this undated ", " in this handout"];

    /// <summary>True for such a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    public static bool Contain(string sentence)
    {
        var plain = Plain(sentence);
        return Array.Exists(Openings, opening => plain.StartsWith(opening, StringComparison.Ordinal))
            || Array.Exists(Anywhere, words => plain.Contains(words, StringComparison.Ordinal))
            || Array.Exists(Pictured, words => plain.Contains(words, StringComparison.Ordinal));
    }

    private static string Plain(string sentence) =>
        string.Create(sentence.Length, sentence, static (plain, sentence) =>
        {
            var length = 0;
            foreach (var character in sentence)
            {
                if (ArabicLetters.Plain(character) is var letter and not '\0')
                {
                    plain[length++] = letter == '’' ? '\'' : char.ToLowerInvariant(letter);
                }
            }

            plain[length..].Fill(' ');
        });
}
