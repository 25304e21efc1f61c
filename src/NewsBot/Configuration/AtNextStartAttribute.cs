namespace NewsBot.Configuration;

/// <summary>Options that are read once: a change is taken up at the next start of NewsBot, and the log says so. All others follow the file.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class AtNextStartAttribute : Attribute;
