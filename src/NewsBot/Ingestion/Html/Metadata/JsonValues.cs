using System.Globalization;
using System.Text.Json;

namespace NewsBot.Ingestion.Html.Metadata;

/// <summary>Values as JSON-LD writes them: a text or a list of texts, a thing or its name, a truth or the word for it.</summary>
internal static class JsonValues
{
    /// <summary>The first text of a property; null where it has none.</summary>
    public static string? Text(JsonElement element, string name) => Texts(element, name).FirstOrDefault();

    /// <summary>All texts of a property.</summary>
    public static IEnumerable<string> Texts(JsonElement element, string name) =>
        Values(element, name).Where(value => value.ValueKind == JsonValueKind.String).Select(value => PlainText.Of(value.GetString()!)).Where(text => text.Length > 0);

    /// <summary>All things of a property.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement element, string name) => Values(element, name).Where(value => value.ValueKind == JsonValueKind.Object);

    /// <summary>The names of a property, be they written plainly or as things that have names.</summary>
    /// <param name="element">The thing.</param>
    /// <param name="name">The property.</param>
    /// <param name="inner">What a named thing calls its name.</param>
    public static IEnumerable<string> Names(JsonElement element, string name, string inner = "name") =>
        Values(element, name).SelectMany(value => value.ValueKind switch
        {
            JsonValueKind.String => [PlainText.Of(value.GetString()!)],
            JsonValueKind.Object => Texts(value, inner),
            _ => (IEnumerable<string>)[],
        }).Where(text => text.Length > 0);

    /// <summary>A truth, also where it is written as a word; null where it is neither.</summary>
    public static bool? Truth(JsonElement element, string name) => Values(element, name).Select(value => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString()!.Trim().ToLowerInvariant() switch
        {
            "true" or "yes" or "1" or "http://schema.org/true" or "https://schema.org/true" => true,
            "false" or "no" or "0" or "http://schema.org/false" or "https://schema.org/false" => false,
            _ => (bool?)null,
        },
        _ => null,
    }).FirstOrDefault();

    /// <summary>A whole number, also where it is written as text; null where it is neither.</summary>
    public static int? Number(JsonElement element, string name) => Values(element, name).Select(value => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => (int?)null,
    }).FirstOrDefault();

    private static IEnumerable<JsonElement> Values(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
}
