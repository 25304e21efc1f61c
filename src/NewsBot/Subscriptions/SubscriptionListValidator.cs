using Microsoft.Extensions.Options;
using NewsBot.Messages;
using NewsBot.Topics;

namespace NewsBot.Subscriptions;

/// <summary>Finds every mistake in the declared subscriptions at once.</summary>
/// <param name="catalogue">The topics that exist.</param>
internal sealed class SubscriptionListValidator(TopicCatalogue catalogue) : IValidateOptions<SubscriptionList>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SubscriptionList options)
    {
        var failures = new List<string>();
        for (var i = 0; i < options.Count; i++)
        {
            failures.AddRange(Of(options[i], $"Subscriptions[{i}]"));
        }

        failures.AddRange(Between(options));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Of(SubscriptionOptions declared, string path)
    {
        if (!ChatAddress.TryParse(declared.Chat, out _))
        {
            yield return $"{path}.Chat: \"{declared.Chat}\" is no chat; write the platform and its id of the chat, such as \"discord:123\" or \"telegram:-100123/45\"";
        }

        if (declared.Topics.Count == 0)
        {
            yield return $"{path}.Topics: is empty; name at least one topic, such as [\"iraq\"]";
        }

        for (var i = 0; i < declared.Topics.Count; i++)
        {
            if (!catalogue.TryFind(declared.Topics[i], out _))
            {
                var near = string.Join(" or ", catalogue.Nearest(declared.Topics[i], 2).Select(topic => $"\"{topic.Id}\""));
                yield return $"{path}.Topics[{i}]: \"{declared.Topics[i]}\" is no topic; {(near.Length > 0 ? $"did you mean {near}?" : "the topics stand in the file that Topics.File names")}";
            }
        }

        if (!Cadence.TryParse(declared.When, out _, out var problem))
        {
            yield return $"{path}.When: \"{declared.When}\" is no cadence: {problem}";
        }

        if (declared.Sources is < 1 or > Subscription.MostSources)
        {
            yield return $"{path}.Sources: \"{declared.Sources}\" is not between 1 and {Subscription.MostSources}; write 2 for stories that two independent sources tell";
        }

        if (declared.Quiet is not null && !QuietHours.TryParse(declared.Quiet, out _))
        {
            yield return $"{path}.Quiet: \"{declared.Quiet}\" are no hours; write \"22:00-07:00\"";
        }

        if (declared.TimeZone is not null && !TimeZones.IsKnown(declared.TimeZone))
        {
            var near = string.Join(" or ", TimeZones.Nearest(declared.TimeZone, 2).Select(zone => $"\"{zone}\""));
            yield return $"{path}.TimeZone: \"{declared.TimeZone}\" is no IANA time zone; {(near.Length > 0 ? $"did you mean {near}?" : "write a name such as \"Asia/Baghdad\"")}";
        }
    }

    private IEnumerable<string> Between(SubscriptionList options)
    {
        var topics = new Dictionary<(string Chat, string Topic), int>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < options.Count; i++)
        {
            var declared = options[i];
            foreach (var written in declared.Topics)
            {
                var id = catalogue.TryFind(written, out var topic) ? topic.Id : written;
                if (!topics.TryAdd((declared.Chat, id), i))
                {
                    yield return $"Subscriptions[{i}].Topics: \"{written}\" is already declared for {declared.Chat} in Subscriptions[{topics[(declared.Chat, id)]}]; keep one of the two";
                }
            }

            // Time zone and quiet hours belong to the chat, not to one of its topics.
            if (!first.TryAdd(declared.Chat, i) && options[first[declared.Chat]] is var earlier)
            {
                if (declared.TimeZone is not null && earlier.TimeZone is not null && declared.TimeZone != earlier.TimeZone)
                {
                    yield return $"Subscriptions[{i}].TimeZone: \"{declared.TimeZone}\" differs from \"{earlier.TimeZone}\" in Subscriptions[{first[declared.Chat]}]; a chat has one time zone";
                }

                if (declared.Quiet is not null && earlier.Quiet is not null && declared.Quiet != earlier.Quiet)
                {
                    yield return $"Subscriptions[{i}].Quiet: \"{declared.Quiet}\" differs from \"{earlier.Quiet}\" in Subscriptions[{first[declared.Chat]}]; a chat has one span of quiet hours";
                }
            }
        }
    }
}
