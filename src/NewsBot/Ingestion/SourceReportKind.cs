namespace NewsBot.Ingestion;

/// <summary>What happened to a source.</summary>
public enum SourceReportKind
{
    /// <summary>It cannot be read.</summary>
    Failing,

    /// <summary>Its publisher says that it will never be there again.</summary>
    Gone,

    /// <summary>It can be read again.</summary>
    Mended,

    /// <summary>It can be read, and has brought nothing for much longer than it usually takes.</summary>
    Silent,

    /// <summary>It brings news again.</summary>
    Speaking,
}
