using System.Collections.Immutable;

namespace NewsBot.Ingestion.Html.Body;

/// <summary>The blocks of an article.</summary>
/// <param name="Blocks">In the order of the page.</param>
/// <param name="Why">By what they were found.</param>
internal sealed record FoundBody(ImmutableArray<TextBlock> Blocks, string Why)
{
    /// <summary>Characters of the text, captions not counted.</summary>
    public int Length { get; } = Blocks.Sum(block => block.Kind == PageBlockKind.Caption ? 0 : block.Text.Length);
}
