namespace NewsBot.Stories.Summaries;

/// <summary>How long a summary may be.</summary>
/// <param name="Sentences">Sentences at most.</param>
/// <param name="Words">Words at most; null where only sentences are counted.</param>
/// <param name="MayCross">True where the sentence chosen last may cross the limit of words; it then stands at the end, to be cut there.</param>
internal readonly record struct SummaryLimit(int Sentences, int? Words = null, bool MayCross = false)
{
    /// <summary>About what a sentence of news has.</summary>
    private const int WordsInSentence = 24;

    /// <summary>The words that the summary may have, or is likely to have.</summary>
    public int BudgetInWords => Words ?? (int)Math.Min((long)Sentences * WordsInSentence, 10_000);

    /// <summary>What a sentence costs: its words. Where sentences are counted it takes up a place too, so a short one is not cheap.</summary>
    public int Cost(int sentence) => Words is null ? Math.Max(sentence, WordsInSentence) : sentence;

    /// <summary>True while another sentence may be added.</summary>
    public bool HasRoom(int length) => Words is null || length < Words;

    /// <summary>True where a sentence may be added.</summary>
    public bool Fits(int length, int sentence) => Words is null || MayCross || length + sentence <= Words;
}
