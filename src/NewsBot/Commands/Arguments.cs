using System.Collections.Immutable;
using NewsBot.Stories;

namespace NewsBot.Commands;

/// <summary>What was given for a command's options, checked against their kinds.</summary>
/// <param name="Values">The text by the option's name; an option that was left out is absent.</param>
internal sealed record Arguments(ImmutableDictionary<string, string> Values)
{
    public static Arguments None { get; } = new(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    public bool IsEmpty => Values.IsEmpty;

    public string? Text(string option) => Values.GetValueOrDefault(option);

    public int? Number(string option) => Values.TryGetValue(option, out var text) && Digits.TryRead(text, out var number) ? number : null;

    public Lookback? Period(string option) => Values.TryGetValue(option, out var text) && Lookback.TryParse(text, out var period) ? period : null;

    public StoryId? Story(string option) => StoryId.TryParse(Values.GetValueOrDefault(option), out var id) ? id : null;
}
