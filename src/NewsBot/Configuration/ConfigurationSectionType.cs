namespace NewsBot.Configuration;

/// <summary>A section that some room brought; the strict check and the schema walk over these.</summary>
/// <param name="Key">Key of the section.</param>
/// <param name="Type">The options that it binds to.</param>
public sealed record ConfigurationSectionType(string Key, Type Type);
