namespace NewsBot.Configuration;

/// <summary>The shape of a <see cref="ConfigurationNode"/>.</summary>
internal enum NodeKind
{
    /// <summary>An object: keys with values.</summary>
    Group,

    /// <summary>A list; its children are named 0, 1, 2, …</summary>
    List,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number, <c>true</c> or <c>false</c>, written without quotes.</summary>
    Literal,

    /// <summary>A <c>null</c>: as if the key were not there.</summary>
    Null,
}
