using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace NewsBot.Ingestion;

/// <summary>Finds every mistake in the declared sources at once. A folder that does not exist is none: it may be mounted later, and the source's health says so.</summary>
internal sealed partial class SourceListValidator : IValidateOptions<SourceList>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestAtMost = TimeSpan.FromDays(7);

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

        foreach (var failure in source.Kind == SourceKind.Folder ? OfFolder(source, path) : OfAddress(source, path))
        {
            yield return failure;
        }

        if (source.Every < Shortest || source.Every > Longest)
        {
            yield return $"{path}.Every: \"{source.Every:c}\" is {(source.Every < Shortest ? "too short" : "too long")}; write a time from \"00:00:01\" to \"1.00:00:00\", such as \"{(source.Kind == SourceKind.Folder ? "00:00:30" : "00:10:00")}\"";
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

    private static IEnumerable<string> OfFolder(SourceOptions source, string path)
    {
        if (string.IsNullOrWhiteSpace(source.Path))
        {
            yield return $"{path}.Path: \"{source.Path}\" is empty; write the folder of its page dumps, such as \"samples\"";
        }
        else if (source.Path.Contains('\0', StringComparison.Ordinal))
        {
            yield return $"{path}.Path: \"{source.Path.Replace("\0", "\\0", StringComparison.Ordinal)}\" is no path; write the folder of its page dumps, such as \"samples\"";
        }
    }

    private static IEnumerable<string> OfAddress(SourceOptions source, string path)
    {
        if (source.Url is null)
        {
            yield return $"{path}.Url: a {source.Kind.ToString().ToLowerInvariant()} needs an address; write one such as \"https://example.org/{(source.Kind == SourceKind.Feed ? "rss.xml" : "news")}\"";
        }
        else if (!WebAddress.Is(source.Url))
        {
            yield return $"{path}.Url: \"{source.Url.OriginalString}\" is no address of the web; write one such as \"https://example.org/rss.xml\"";
        }
        else if (source.Url.UserInfo.Length > 0)
        {
            yield return $"{path}.Url: it holds a name or a password, which NewsBot sends to nobody; take a public address of the publisher";
        }

        if (source.EveryAtMost < Shortest || source.EveryAtMost > LongestAtMost)
        {
            yield return $"{path}.EveryAtMost: \"{source.EveryAtMost:c}\" is {(source.EveryAtMost < Shortest ? "too short" : "too long")}; write a time from \"00:00:01\" to \"7.00:00:00\", such as \"02:00:00\"";
        }

        if (source.FirstFetch is < 0 or > 1000)
        {
            yield return $"{path}.FirstFetch: {source.FirstFetch} is out of range; write a number from 0 to 1000, such as 5";
        }
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Language();
}
