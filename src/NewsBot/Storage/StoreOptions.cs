using NewsBot.Configuration;

namespace NewsBot.Storage;

/// <summary>Where NewsBot keeps what it knows (section <c>Store</c>).</summary>
[AtNextStart]
public sealed class StoreOptions
{
    /// <summary>An SQLite connection string; its path is relative to the configuration file, its folder is made where it is missing.</summary>
    public string Connection { get; set; } = "Data Source=data/newsbot.db";
}
