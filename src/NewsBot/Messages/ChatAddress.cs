using System.Diagnostics.CodeAnalysis;

namespace NewsBot.Messages;

/// <summary>A place to post to: <c>telegram:-100123/45</c>, <c>discord:123</c>, <c>web:k3x…</c>, <c>terminal:local</c>.</summary>
/// <param name="Platform">Lower-case name of the platform.</param>
/// <param name="Chat">The platform's id of the chat.</param>
/// <param name="Thread">The thread or forum topic inside the chat; null where there is none.</param>
public sealed record ChatAddress(string Platform, string Chat, string? Thread = null)
{
    /// <summary>Reads the written form.</summary>
    /// <param name="text">For example <c>telegram:-100123/45</c>.</param>
    /// <param name="address">The address, or null.</param>
    /// <returns>False where platform or chat is missing, or a part holds anything but letters, digits, <c>-</c>, <c>_</c> and <c>@</c>.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ChatAddress? address)
    {
        address = null;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon <= 0)
        {
            return false;
        }

        var rest = text![(colon + 1)..].Split('/');
        if (rest.Length > 2 || !text[..colon].All(char.IsAsciiLetterLower) || !rest.All(IsPart))
        {
            return false;
        }

        address = new ChatAddress(text[..colon], rest[0], rest.Length == 2 ? rest[1] : null);
        return true;
    }

    /// <summary>The written form, which <see cref="TryParse"/> reads back.</summary>
    public override string ToString() => Thread is null ? $"{Platform}:{Chat}" : $"{Platform}:{Chat}/{Thread}";

    private static bool IsPart(string part) => part.Length is > 0 and <= 64 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '@');
}
