using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Configuration;

namespace NewsBot.Tests.Configuration;

/// <summary>The JSON schema of the configuration, made from the options types and their documentation.</summary>
internal sealed class Schema(IReadOnlyDictionary<string, Type> sections, DocComments comments)
{
    private const string Duration = @"^(\d+\.)?([01]?\d|2[0-3]):[0-5]?\d(:[0-5]?\d(\.\d{1,7})?)?$";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write()
    {
        var properties = new JsonObject { ["$schema"] = new JsonObject { ["type"] = "string" } };
        foreach (var (key, type) in sections)
        {
            properties[key] = Described(Of(type), comments.Of(type));
        }

        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "NewsBot's configuration",
            ["type"] = "object",
            ["allowComments"] = true,
            ["allowTrailingCommas"] = true,
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
        return schema.ToJsonString(Written) + "\n";
    }

    private static JsonObject Described(JsonObject schema, string? meaning)
    {
        if (meaning is not null)
        {
            schema.Insert(0, "description", meaning.Replace("`", "", StringComparison.Ordinal));
        }

        return schema;
    }

    private JsonObject Of(Type type)
    {
        type = OptionShape.Plain(type);
        if (OptionShape.ElementOf(type) is { } element)
        {
            return new JsonObject { ["type"] = "array", ["items"] = Described(Of(element), OptionShape.IsValue(element) ? null : comments.Of(element)) };
        }

        if (OptionShape.ValueOf(type) is { } value)
        {
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(value) };
        }

        return OptionShape.IsValue(type) ? OfValue(type) : OfObject(type);
    }

    private JsonObject OfObject(Type type)
    {
        var properties = new JsonObject();
        foreach (var key in KeyDescription.Of(type, comments))
        {
            var property = Described(Of(key.Type), key.Meaning);
            if (key.Default is not null)
            {
                property["default"] = JsonSerializer.SerializeToNode(key.Default);
            }

            properties[key.Name] = property;
        }

        return new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
    }

    private JsonObject OfValue(Type type)
    {
        if (type.IsEnum)
        {
            var names = Enum.GetNames(type);
            var schema = new JsonObject { ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };
            var meanings = names.Select(name => comments.Of(type.GetField(name)!)).ToList();
            if (meanings.TrueForAll(meaning => meaning is not null))
            {
                schema["enumDescriptions"] = new JsonArray([.. meanings.Select(meaning => JsonValue.Create(meaning!.Replace("`", "", StringComparison.Ordinal)))]);
            }

            return schema;
        }

        return type switch
        {
            _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
            _ when type == typeof(TimeSpan) => new JsonObject { ["type"] = "string", ["pattern"] = Duration },
            _ when type == typeof(TimeOnly) => new JsonObject { ["type"] = "string", ["pattern"] = @"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$" },
            _ when type == typeof(Uri) => new JsonObject { ["type"] = "string", ["format"] = "uri" },
            _ when type == typeof(double) || type == typeof(float) || type == typeof(decimal) => new JsonObject { ["type"] = "number" },
            _ when type.IsPrimitive && type != typeof(char) => new JsonObject { ["type"] = "integer" },
            _ => new JsonObject { ["type"] = "string" },
        };
    }
}
