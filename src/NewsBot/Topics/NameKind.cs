namespace NewsBot.Topics;

/// <summary>What a name of the catalogue is; the order is the order of preference where one name stands for several topics.</summary>
internal enum NameKind
{
    /// <summary>The topic's own name ("Iraq", "Republic of Iraq").</summary>
    Name,

    /// <summary>The adjective ("Iraqi").</summary>
    Demonym,

    /// <summary>Its people ("Iraqis").</summary>
    People,

    /// <summary>Its capital.</summary>
    Capital,

    /// <summary>An institution, party or armed group.</summary>
    Institution,

    /// <summary>A leader's name or office.</summary>
    Leader,

    /// <summary>A province or landscape.</summary>
    Region,

    /// <summary>A town.</summary>
    City,

    /// <summary>A name that means the topic in a dateline only ("Mass.", "Reading").</summary>
    Dateline,
}
