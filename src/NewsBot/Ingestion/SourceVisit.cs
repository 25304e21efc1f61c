namespace NewsBot.Ingestion;

/// <summary>A source in the round.</summary>
/// <param name="declared">As the configuration declares it.</param>
internal sealed class SourceVisit(SourceOptions declared)
{
    /// <summary>As the configuration declares it.</summary>
    public SourceOptions Declared { get; } = declared;

    /// <summary>The host that is asked; null for a folder.</summary>
    public string? Host { get; } = declared.Url?.IdnHost;

    /// <summary>True where the configuration has it no longer, or otherwise than here.</summary>
    public bool IsGone { get; set; }

    /// <summary>The look that is under way, or was last.</summary>
    public Task Look { get; set; } = Task.CompletedTask;

    /// <summary>Whether another declaration asks for the same looks.</summary>
    /// <param name="other">The declaration.</param>
    public bool IsAs(SourceOptions other) =>
        (Declared.Kind, Declared.Path, Declared.Url, Declared.Pause, Declared.EveryAtMost) == (other.Kind, other.Path, other.Url, other.Pause, other.EveryAtMost);
}
