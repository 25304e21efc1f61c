namespace NewsBot.Ingestion;

/// <summary>The kinds of trouble with a document.</summary>
public enum ProblemKind
{
    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>Not text.</summary>
    Binary,

    /// <summary>Larger than a document may be.</summary>
    TooLarge,

    /// <summary>The system refused to open or read it.</summary>
    Unreadable,

    /// <summary>Somebody is still writing it; it is read again soon.</summary>
    StillWritten,

    /// <summary>Text, but of no known layout.</summary>
    UnknownLayout,

    /// <summary>The place itself (a folder) is missing.</summary>
    Missing,

    /// <summary>No connection, or no whole answer in time.</summary>
    Unreachable,

    /// <summary>The server answered that it gives nothing.</summary>
    Answered,

    /// <summary>The publisher says that it will never be there again.</summary>
    Gone,

    /// <summary>NewsBot does not fetch it: its address, a redirect or the publisher's robots.txt forbids.</summary>
    Refused,
}
