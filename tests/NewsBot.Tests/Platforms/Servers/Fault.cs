namespace NewsBot.Tests.Platforms.Servers;

/// <summary>What a server on loopback does to a call in place of answering it properly.</summary>
public enum Fault
{
    /// <summary>Cuts the connection before the call is carried out.</summary>
    CutBefore,

    /// <summary>Carries the call out, then cuts the connection.</summary>
    CutAfter,

    /// <summary>Carries the call out and never answers.</summary>
    HangAfter,

    /// <summary>Answers 502 with a proxy's HTML page; the call is not carried out.</summary>
    Html,

    /// <summary>Answers 500 without carrying the call out.</summary>
    ServerError,

    /// <summary>Carries the call out and answers with half a body.</summary>
    HalfBody,
}
