namespace NewsBot.Configuration;

/// <summary>Runs a room's own validators over a section before anything uses it.</summary>
internal interface ISectionCheck
{
    /// <summary>Key of the section.</summary>
    string Key { get; }

    /// <summary>What the validators find in options bound from the given values.</summary>
    IEnumerable<string> Failures(IConfiguration values, IServiceProvider services);
}
