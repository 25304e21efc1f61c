namespace NewsBot.Ingestion;

/// <summary>A source as the configuration declares it (<c>Sources[]</c>).</summary>
public sealed class SourceOptions
{
    /// <summary>Its id: small letters, digits and hyphens. Sightings are stored by it; a changed id is another source.</summary>
    public string Id { get; set; } = "";

    /// <summary>Its name as readers see it; the id where none is given.</summary>
    public string? Name { get; set; }

    /// <summary>What it is.</summary>
    public SourceKind Kind { get; set; } = SourceKind.Folder;

    /// <summary>The folder, relative to the configuration file.</summary>
    public string Path { get; set; } = "";

    /// <summary>How often it is looked at.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Ids of topics that its articles are likely about; a hint to the tagger.</summary>
    public List<string> Topics { get; set; } = [];

    /// <summary>BCP 47 language of articles whose language cannot be told from their text.</summary>
    public string? Language { get; set; }

    /// <summary>Who publishes its articles, where their datelines name nobody; goes before the publisher that a page's layout stands for.</summary>
    public string? Publisher { get; set; }
}
