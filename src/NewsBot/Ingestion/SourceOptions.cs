namespace NewsBot.Ingestion;

/// <summary>A source as the configuration declares it (<c>Sources[]</c>).</summary>
public sealed class SourceOptions
{
    /// <summary>Its id: small letters, digits and hyphens. Sightings are stored by it; a changed id is another source.</summary>
    public string Id { get; set; } = "";

    /// <summary>Its name as readers see it; the id where none is given.</summary>
    public string? Name { get; set; }

    /// <summary>Whether it is looked at; what it brought before stays.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>What it is.</summary>
    public SourceKind Kind { get; set; } = SourceKind.Folder;

    /// <summary>The folder of a <c>Folder</c>, relative to the configuration file.</summary>
    public string Path { get; set; } = "";

    /// <summary>The address of a <c>Feed</c> or a <c>Page</c>, http or https.</summary>
    public Uri? Url { get; set; }

    /// <summary>How often it is looked at, at most; 30 seconds for a folder, ten minutes for what is fetched, where nothing is written.</summary>
    public TimeSpan? Every { get; set; }

    /// <summary>How often a feed or page is looked at, at least; in between, its own habit and its server's word decide. Failing sources are asked less often.</summary>
    public TimeSpan EveryAtMost { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Whether the page of a feed's item is fetched for its whole text.</summary>
    public FullText FullText { get; set; } = FullText.Auto;

    /// <summary>How many of the newest items are news when a feed or page is fetched for the first time; the others are stored, and pushed to nobody.</summary>
    public int FirstFetch { get; set; } = 5;

    /// <summary>Ids of topics that its articles are likely about; a hint to the tagger.</summary>
    public List<string> Topics { get; set; } = [];

    /// <summary>BCP 47 language of articles whose language cannot be told from their text.</summary>
    public string? Language { get; set; }

    /// <summary>Who publishes its articles, where their datelines name nobody; goes before the publisher that a page's layout stands for. Of a feed or page the name, where nothing is written. Sources of one publisher count as one.</summary>
    public string? Publisher { get; set; }

    /// <summary>How often it is looked at, at most: <see cref="Every"/>, or what is usual for its kind.</summary>
    internal TimeSpan Pause => Every ?? (Kind == SourceKind.Folder ? TimeSpan.FromSeconds(30) : TimeSpan.FromMinutes(10));
}
