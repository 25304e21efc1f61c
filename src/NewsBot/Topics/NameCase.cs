namespace NewsBot.Topics;

/// <summary>How a name must be written to count, from the loosest to the strictest.</summary>
internal enum NameCase
{
    /// <summary>Any way; the catalogue has it in small letters, or the script has no case.</summary>
    Any,

    /// <summary>With a capital at its beginning.</summary>
    Capitalised,

    /// <summary>In capitals throughout ("UAE").</summary>
    Capitals,
}
