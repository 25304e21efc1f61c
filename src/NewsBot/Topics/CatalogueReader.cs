using System.Collections.Immutable;
using System.Text.Json;

namespace NewsBot.Topics;

/// <summary>Reads the catalogue file into entries and rules, and gathers every problem on the way.</summary>
internal sealed class CatalogueReader(string path)
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly Dictionary<string, NameKind> Kinds = NameKinds.All.ToDictionary(NameKinds.Word, StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly List<CatalogueEntry> _entries = [];
    private CatalogueRules _rules = new();

    /// <summary>Reads it.</summary>
    /// <exception cref="TopicCatalogueException">The file cannot be read or contradicts itself.</exception>
    public (ImmutableArray<CatalogueEntry> Entries, CatalogueRules Rules) Read()
    {
        using var document = Open();
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            Problem("", "the file must hold an object with \"topics\" and \"rules\"");
        }
        else
        {
            foreach (var part in document.RootElement.EnumerateObject())
            {
                switch (part.Name)
                {
                    case "topics":
                        ReadTopics(part.Value);
                        break;
                    case "rules":
                        _rules = new RulesReader(Problem).Read(part.Value);
                        break;
                    case "$schema":
                        break;
                    default:
                        Problem(part.Name, "is no part of a catalogue; write \"topics\" or \"rules\"");
                        break;
                }
            }

            CatalogueChecks.Check(_entries, _rules, Problem);
        }

        return _problems.Count == 0
            ? ([.. _entries], _rules)
            : throw new TopicCatalogueException(string.Join('\n', _problems));
    }

    private JsonDocument Open()
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonDocument.Parse(stream, Options);
        }
        catch (JsonException exception)
        {
            throw new TopicCatalogueException($"{path}: line {exception.LineNumber + 1}: not JSON; {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TopicCatalogueException($"{path}: cannot be read ({exception.Message}); set Topics.File to the topic catalogue");
        }
    }

    private void Problem(string place, string what) => _problems.Add(place.Length == 0 ? $"{path}: {what}" : $"{path}: {place}: {what}");

    private void ReadTopics(JsonElement topics)
    {
        if (topics.ValueKind != JsonValueKind.Object)
        {
            Problem("topics", "must be an object of topics by id");
            return;
        }

        foreach (var topic in topics.EnumerateObject())
        {
            if (topic.Value.ValueKind != JsonValueKind.Object)
            {
                Problem($"topics.{topic.Name}", "must be an object such as { \"parent\": \"world\", \"names\": { \"en\": \"…\" } }");
                continue;
            }

            ReadTopic(topic.Name, topic.Value);
        }
    }

    private void ReadTopic(string id, JsonElement topic)
    {
        var place = $"topics.{id}";
        string? parent = null;
        string? iso = null;
        var share = CatalogueChecks.UsualShare;
        ImmutableArray<string> also = [];
        var display = ImmutableDictionary<string, string>.Empty;
        var names = new List<CatalogueName>();
        foreach (var field in topic.EnumerateObject())
        {
            var at = $"{place}.{field.Name}";
            switch (field.Name)
            {
                case "parent":
                    parent = Text(field.Value, at);
                    break;
                case "also":
                    also = [.. Texts(field.Value, at)];
                    break;
                case "iso":
                    iso = Text(field.Value, at);
                    break;
                case "share":
                    share = Share(field.Value, at);
                    break;
                case "names":
                    display = Display(field.Value, at);
                    break;
                default:
                    if (Kinds.TryGetValue(field.Name, out var kind))
                    {
                        names.AddRange(Texts(field.Value, at).Select(name => new CatalogueName(name, kind)));
                    }
                    else
                    {
                        Problem(at, $"is not known; write parent, also, iso, share, names, {string.Join(", ", Kinds.Keys)}");
                    }

                    break;
            }
        }

        names.InsertRange(0, display.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => new CatalogueName(name.Value, NameKind.Name)));
        _entries.Add(new CatalogueEntry(new Topic(id, parent, display) { Iso = iso }, also, share, [.. names]));
    }

    private string? Text(JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
        {
            return value.GetString();
        }

        Problem(place, "must be a text");
        return null;
    }

    private List<string> Texts(JsonElement value, string place) => JsonTexts.Read(value, place, Problem);

    private double Share(JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.Number && value.GetDouble() is >= 0 and <= 1 and var share)
        {
            return share;
        }

        Problem(place, $"{value} is no share; write a number from 0 to 1");
        return CatalogueChecks.UsualShare;
    }

    private ImmutableDictionary<string, string> Display(JsonElement value, string place)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (value.ValueKind != JsonValueKind.Object)
        {
            Problem(place, "must be an object of names by language, such as { \"en\": \"Iraq\" }");
            return names.ToImmutable();
        }

        foreach (var name in value.EnumerateObject())
        {
            if (Text(name.Value, $"{place}.{name.Name}") is { } text)
            {
                names[name.Name] = text;
            }
        }

        return names.ToImmutable();
    }
}
