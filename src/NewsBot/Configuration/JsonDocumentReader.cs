using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsBot.Configuration;

/// <summary>Reads JSON with comments and trailing commas into nodes that know their line; .NET's own reader forgets where a key stood.</summary>
internal ref struct JsonDocumentReader
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly string _place;
    private readonly List<ConfigurationProblem> _problems;
    private Utf8JsonReader _reader;
    private int _countedTo;
    private int _line = 1;

    private JsonDocumentReader(ReadOnlySpan<byte> json, string place, List<ConfigurationProblem> problems)
    {
        _json = json;
        _place = place;
        _problems = problems;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }

    /// <summary>The whole file; problems are added to the list, and what was read up to a fault is not used.</summary>
    public static ConfigurationNode Read(ReadOnlySpan<byte> json, string place, List<ConfigurationProblem> problems)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble))
        {
            json = json[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            if (Utf8.IsValid(json))
            {
                var root = new ConfigurationNode("", parent: null, NodeKind.Group);
                new JsonDocumentReader(json, place, problems).ReadRoot(root);
                return root;
            }

            problems.Add(new ConfigurationProblem(place, "", "the file is not UTF-8; save it in that encoding"));
        }
        catch (JsonException broken)
        {
            problems.Add(new ConfigurationProblem(place, "", Explain(json, broken)));
        }

        return new ConfigurationNode("", parent: null, NodeKind.Group);
    }

    private static string Explain(ReadOnlySpan<byte> json, JsonException broken)
    {
        var line = (int)(broken.LineNumber ?? 0);
        var rest = json;
        for (var skipped = 0; skipped < line; skipped++)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        var before = rest[..(int)Math.Min(broken.BytePositionInLine ?? 0, rest.Length)];
        var said = broken.Message;
        var tail = said.IndexOf(" LineNumber:", StringComparison.Ordinal);

        // .NET quotes a word without quotes, which may be somebody's token.
        said = said.Contains("JSON literal", StringComparison.Ordinal) ? "a text stands there without quotes"
            : said.Contains("end of data", StringComparison.Ordinal) || said.Contains("depth to be zero", StringComparison.Ordinal) ? "the file ends before everything is closed"
            : (tail < 0 ? said : said[..tail]).TrimEnd('.');
        return string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {Encoding.UTF8.GetCharCount(before) + 1}: not valid JSON: {said}; look there and just before for a missing or extra comma, quote or bracket");
    }

    private void ReadRoot(ConfigurationNode root)
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.StartObject)
        {
            ReadGroup(root);
        }
        else
        {
            _problems.Add(new ConfigurationProblem(_place, "", "the file must hold an object; write { … } around everything"));
            _reader.Skip();
        }

        // Only reading on finds text after the end.
        _reader.Read();
    }

    private void ReadGroup(ConfigurationNode group)
    {
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var child = new ConfigurationNode(Text(), group, NodeKind.Null) { Line = Line() };
            if (!group.TryAdd(child))
            {
                _problems.Add(new ConfigurationProblem(_place, child.Path, $"is written twice, first on line {group.Find(child.Name)!.Line}; keep one of them", child.Line));
            }

            _reader.Read();
            ReadValue(child);
        }
    }

    private void ReadList(ConfigurationNode list)
    {
        for (var index = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; index++)
        {
            var element = new ConfigurationNode(index.ToString(CultureInfo.InvariantCulture), list, NodeKind.Null) { Line = Line() };
            list.TryAdd(element);
            ReadValue(element);
        }
    }

    private void ReadValue(ConfigurationNode node)
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                node.Write(NodeKind.Group, value: null);
                ReadGroup(node);
                break;
            case JsonTokenType.StartArray:
                node.Write(NodeKind.List, value: null);
                ReadList(node);
                break;
            case JsonTokenType.String:
                node.Write(NodeKind.Text, Text());
                break;
            case JsonTokenType.Null:
                break;
            default:
                node.Write(NodeKind.Literal, Encoding.UTF8.GetString(_reader.ValueSpan));
                break;
        }
    }

    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape: nothing to keep, and no reason to keep the rest from being read.
            return "\uFFFD";
        }
    }

    private int Line()
    {
        var here = (int)_reader.TokenStartIndex;
        _line += _json[_countedTo..here].Count((byte)'\n');
        _countedTo = here;
        return _line;
    }
}
