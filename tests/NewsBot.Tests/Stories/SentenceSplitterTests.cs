using NewsBot.Stories.Sentences;

namespace NewsBot.Tests.Stories;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One came. Two left! Did three stay? Four did.", "One came.|Two left!|Did three stay?|Four did.")]
    [InlineData("Oil rose 3.5 percent. It fell 1.2 on Monday.", "Oil rose 3.5 percent.|It fell 1.2 on Monday.")]
    [InlineData("Gen. John F. Kelly met Mr. Smith at 5 p.m. in Washington, D.C. He left on Jan. 5.", "Gen. John F. Kelly met Mr. Smith at 5 p.m. in Washington, D.C.|He left on Jan. 5.")]
    [InlineData("The U.S. Army left the U.S. The rest stayed.", "The U.S. Army left the U.S.|The rest stayed.")]
    [InlineData("He was ill. Nobody came.", "He was ill.|Nobody came.")]
    [InlineData("He said no. Nobody asked about No. 5 then.", "He said no.|Nobody asked about No. 5 then.")]
    [InlineData("Wait... what? Nothing.", "Wait... what?|Nothing.")]
    [InlineData("See www.example.org. It works.", "See www.example.org.|It works.")]
    [InlineData("It is over", "It is over")]
    [InlineData("First paragraph\n\nsecond paragraph", "First paragraph|second paragraph")]
    [InlineData("A line that\nwraps. Next.", "A line that\nwraps.|Next.")]
    [InlineData("  \n ", "")]
    [InlineData("", "")]
    public void English_is_split_where_a_reader_would(string text, string sentences) => string.Join('|', SentenceSplitter.Split(text)).ShouldBe(sentences);

    [Theory]
    [InlineData("\"We came. We saw,\" he said. They left.", "\"We came. We saw,\" he said.|They left.")]
    [InlineData("“Why now?” she asked. Nobody knew.", "“Why now?” she asked.|Nobody knew.")]
    [InlineData("He said: \"It is over.\" The talks ended.", "He said: \"It is over.\"|The talks ended.")]
    [InlineData("They left. \"We came. We saw.\" It ended.", "They left.|\"We came. We saw.\"|It ended.")]
    [InlineData("The \"deal was never closed. The talks ended.", "The \"deal was never closed.|The talks ended.")]
    [InlineData("It ended (for now). They left.", "It ended (for now).|They left.")]
    public void A_quotation_stays_whole_and_a_forgotten_mark_hides_nothing(string text, string sentences) => string.Join('|', SentenceSplitter.Split(text)).ShouldBe(sentences);

    [Theory]
    [InlineData("وصل الوفد إلى بغداد، ثم غادر. هل يعود؟ لا أحد يعلم!", "وصل الوفد إلى بغداد، ثم غادر.|هل يعود؟|لا أحد يعلم!")]
    [InlineData("التقى د. محمد الوزير. غادر بعد ساعة.", "التقى د. محمد الوزير.|غادر بعد ساعة.")]
    [InlineData("قال: «جئنا. رأينا» ثم صمت. انتهى اللقاء.", "قال: «جئنا. رأينا» ثم صمت.|انتهى اللقاء.")]
    [InlineData("وہ آیا۔ وہ گیا۔", "وہ آیا۔|وہ گیا۔")]
    public void Arabic_and_Urdu_are_split_at_their_own_marks(string text, string sentences) => string.Join('|', SentenceSplitter.Split(text)).ShouldBe(sentences);

    [Theory]
    [InlineData("Mr. A. said \"no. And \"yes\". J.R.R. «x. Y")]
    [InlineData("..... ??? \"\"\"\" . . . “ ” «» !")]
    [InlineData("e.g. i.e. a.m. (\n\n) A.B.C. د.")]
    public void No_character_but_the_space_between_sentences_is_lost(string text) =>
        string.Concat(string.Concat(SentenceSplitter.Split(text)).Where(c => !char.IsWhiteSpace(c))).ShouldBe(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
}
