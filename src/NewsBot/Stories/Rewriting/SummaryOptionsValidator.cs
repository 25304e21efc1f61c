using Microsoft.Extensions.Options;

namespace NewsBot.Stories.Rewriting;

/// <summary>Collects what is wrong with the section.</summary>
internal sealed class SummaryOptionsValidator : IValidateOptions<SummaryOptions>
{
    // Chats show a command as unanswered after a quarter of an hour; nobody waits for longer than a minute.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SummaryOptions options)
    {
        var problems = new List<string>();
        if (options.Endpoint is not (null or { IsAbsoluteUri: true, Scheme: "http" or "https" }))
        {
            problems.Add($"Summary.Endpoint: \"{options.Endpoint.OriginalString}\" is not a web address; write it with its version, such as \"http://127.0.0.1:11434/v1\"");
        }

        if (options.Endpoint is { IsAbsoluteUri: true, UserInfo.Length: > 0 })
        {
            problems.Add("Summary.Endpoint: the address holds a password; give the service's key in Summary.KeyFile");
        }

        if (options.Endpoint is not null && string.IsNullOrWhiteSpace(options.Model))
        {
            problems.Add("Summary.Model: is missing; name a model that the service at Summary.Endpoint has");
        }

        if (options.Within < Shortest || options.Within > Longest)
        {
            problems.Add($"Summary.Within: {options.Within:c} is out of range; write a time from {Shortest:c} to {Longest:c}");
        }

        if (options.AtOnce is < 1 or > 100)
        {
            problems.Add($"Summary.AtOnce: {options.AtOnce} is out of range; write a number from 1 to 100");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
