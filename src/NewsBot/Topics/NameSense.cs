namespace NewsBot.Topics;

/// <summary>What a name is by the words around it.</summary>
internal enum NameSense
{
    /// <summary>The place.</summary>
    Place,

    /// <summary>The place, unless the rest of the text shows that it is a person.</summary>
    Unsure,

    /// <summary>Somebody called so.</summary>
    Person,

    /// <summary>Part of a company's name or of a currency.</summary>
    PartOfAnother,
}
