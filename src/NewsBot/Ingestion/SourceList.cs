namespace NewsBot.Ingestion;

/// <summary>The sources of the configuration (<c>Sources</c>), in its order.</summary>
public sealed class SourceList : List<SourceOptions>
{
    /// <summary>Those that are looked at.</summary>
    public IEnumerable<SourceOptions> Enabled() => this.Where(source => source.Enabled);
}
