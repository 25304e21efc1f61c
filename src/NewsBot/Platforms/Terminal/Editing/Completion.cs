using NewsBot.Commands;

namespace NewsBot.Platforms.Terminal.Editing;

/// <summary>A walk through the choices for what was typed.</summary>
/// <param name="typed">The text before the cursor when the choices were asked for.</param>
/// <param name="rest">The text behind it.</param>
/// <param name="choices">The choices, at least one.</param>
internal sealed class Completion(string typed, string rest, IReadOnlyList<Choice> choices)
{
    private int _at = -1;

    /// <summary>What was typed, and what stood behind the cursor.</summary>
    public (string Before, string After) Original => (typed, rest);

    /// <summary>The text behind the cursor.</summary>
    public string Rest => rest;

    /// <summary>What all choices begin with, where that is more than was typed; null where it is not.</summary>
    public string? CommonPrefix()
    {
        var prefix = choices[0].Value;
        foreach (var choice in choices)
        {
            var length = 0;
            while (length < Math.Min(prefix.Length, choice.Value.Length) && char.ToUpperInvariant(prefix[length]) == char.ToUpperInvariant(choice.Value[length]))
            {
                length++;
            }

            prefix = prefix[..length];
        }

        return prefix.Length > typed.Length && prefix.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? prefix : null;
    }

    /// <summary>The next choice, or the one before; after the last comes the first.</summary>
    public string Step(int by)
    {
        _at = _at < 0 && by < 0 ? choices.Count - 1 : (_at + by + choices.Count) % choices.Count;
        return choices[_at].Value;
    }
}
