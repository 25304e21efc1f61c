namespace NewsBot.Configuration;

/// <summary>The configuration that is in force: what was read at start, later the last content that held no problem.</summary>
internal sealed class FollowedConfiguration : IndexedValues, IConfigurationSource
{
    private readonly ConfigurationReader _reader;

    /// <summary>Reads the file for the first time.</summary>
    public FollowedConfiguration(ConfigurationReader reader)
        : base([])
    {
        _reader = reader;
        Current = reader.Read();
        Hold(Current.Values());
        Secrets.Add(Current.Root);
    }

    /// <summary>The secrets of everything that was ever in force.</summary>
    public SecretValues Secrets { get; } = new();

    /// <summary>What is in force.</summary>
    public ReadConfiguration Current { get; private set; }

    /// <summary>What the file says now.</summary>
    public ReadConfiguration ReadAgain() => _reader.Read();

    /// <summary>Takes up what was read and found good; options that follow the configuration hear of it.</summary>
    public void Take(ReadConfiguration read)
    {
        Secrets.Add(read.Root);
        Current = read;
        Hold(read.Values());
        OnReload();
    }

    /// <inheritdoc/>
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
}
