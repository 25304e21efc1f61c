namespace NewsBot.Stories.Rewriting;

/// <summary>What a language model's service answered.</summary>
internal abstract record Completion
{
    private Completion()
    {
    }

    /// <summary>A text.</summary>
    /// <param name="Text">The text, trimmed.</param>
    internal sealed record Written(string Text) : Completion;

    /// <summary>None.</summary>
    /// <param name="Reason">Why, for administrators; free of what the service said, which may repeat the key.</param>
    internal sealed record Failed(string Reason) : Completion;
}
