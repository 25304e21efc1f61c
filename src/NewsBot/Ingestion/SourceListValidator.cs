using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace NewsBot.Ingestion;

/// <summary>Finds every mistake in the declared sources at once. A folder that does not exist is none: it may be mounted later, and the source's health says so.</summary>
internal sealed partial class SourceListValidator : IValidateOptions<SourceList>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SourceList options)
    {
        var failures = new List<string>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < options.Count; at++)
        {
            failures.AddRange(Of(options[at], $"Sources[{at}]"));
            if (options[at].Id.Length > 0 && !ids.TryAdd(options[at].Id, at))
            {
                failures.Add($"Sources[{at}].Id: \"{options[at].Id}\" is already the id of Sources[{ids[options[at].Id]}]; give each source an id of its own");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Of(SourceOptions source, string path)
    {
        if (!Id().IsMatch(source.Id))
        {
            yield return $"{path}.Id: \"{source.Id}\" is no id; write up to 40 small letters, digits and hyphens, such as \"sample-wire\"";
        }
        else if (source.Id == FileIngest.AdHocId)
        {
            yield return $"{path}.Id: \"{source.Id}\" is kept for files that are read by hand; choose another, such as \"{source.Id}-folder\"";
        }

        if (source.Name is not null && string.IsNullOrWhiteSpace(source.Name))
        {
            yield return $"{path}.Name: \"{source.Name}\" is empty; write the name that readers see, or leave the key out";
        }

        if (string.IsNullOrWhiteSpace(source.Path))
        {
            yield return $"{path}.Path: \"{source.Path}\" is empty; write the folder of its page dumps, such as \"samples\"";
        }
        else if (source.Path.Contains('\0', StringComparison.Ordinal))
        {
            yield return $"{path}.Path: \"{source.Path.Replace("\0", "\\0", StringComparison.Ordinal)}\" is no path; write the folder of its page dumps, such as \"samples\"";
        }

        if (source.Every < Shortest || source.Every > Longest)
        {
            yield return $"{path}.Every: \"{source.Every:c}\" is {(source.Every < Shortest ? "too short" : "too long")}; write a time from \"00:00:01\" to \"1.00:00:00\", such as \"00:00:30\"";
        }

        for (var at = 0; at < source.Topics.Count; at++)
        {
            if (string.IsNullOrWhiteSpace(source.Topics[at]))
            {
                yield return $"{path}.Topics[{at}]: \"{source.Topics[at]}\" is empty; write the id of a topic, such as \"iraq\"";
            }
        }

        if (source.Language is not null && !Language().IsMatch(source.Language))
        {
            yield return $"{path}.Language: \"{source.Language}\" is no language tag; write one such as \"en\" or \"ar\"";
        }

        if (source.Publisher is not null && string.IsNullOrWhiteSpace(source.Publisher))
        {
            yield return $"{path}.Publisher: \"{source.Publisher}\" is empty; write the publisher's name, or leave the key out";
        }
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Language();
}
