namespace NewsBot.Stories.Rewriting;

/// <summary>Section <c>Summary</c>: a language model that puts the chosen sentences into one text. Without an endpoint summaries are the publishers' own sentences.</summary>
public sealed class SummaryOptions
{
    /// <summary>Key of the section.</summary>
    public const string Section = "Summary";

    /// <summary>Base address of an OpenAI-compatible service, up to and with its version ("http://127.0.0.1:11434/v1"); null for none. The sentences of summaries are sent there.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model's name as the service knows it.</summary>
    public string? Model { get; set; }

    /// <summary>The service's key, where it wants one. Keep it out of the file: use <c>KeyFile</c> or the environment.</summary>
    public string? Key { get; set; }

    /// <summary>How long an answer may take; after it the sentences are shown as they are.</summary>
    public TimeSpan Within { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How many summaries may be rewritten at the same time; more are shown as they are.</summary>
    public int AtOnce { get; set; } = 2;
}
