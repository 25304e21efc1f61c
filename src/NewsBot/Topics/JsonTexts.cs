using System.Text.Json;

namespace NewsBot.Topics;

/// <summary>Reads lists of texts.</summary>
internal static class JsonTexts
{
    /// <summary>The texts of a list; whatever is none is a problem.</summary>
    public static List<string> Read(JsonElement value, string place, Action<string, string> problem)
    {
        var texts = new List<string>();
        if (value.ValueKind != JsonValueKind.Array)
        {
            problem(place, "must be a list of texts");
            return texts;
        }

        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(item.GetString()))
            {
                texts.Add(item.GetString()!);
            }
            else
            {
                problem(place, $"{item.GetRawText()} is not a text");
            }
        }

        return texts;
    }
}
