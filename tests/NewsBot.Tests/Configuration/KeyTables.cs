using System.Globalization;
using System.Text;
using NewsBot.Configuration;

namespace NewsBot.Tests.Configuration;

/// <summary>The tables of all keys in docs/configuration.md, made like the schema.</summary>
internal sealed class KeyTables(IReadOnlyDictionary<string, Type> sections, DocComments comments)
{
    private const string Start = "<!-- keys, written by the tests -->\n";
    private const string End = "<!-- end of keys -->\n";

    /// <summary>The page with the tables as they should be.</summary>
    public string Refresh(string page)
    {
        var from = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = page.IndexOf(End, StringComparison.Ordinal);
        return page[..from] + Write() + page[to..];
    }

    private string Write()
    {
        var page = new StringBuilder();
        foreach (var (key, type) in sections)
        {
            var element = OptionShape.ElementOf(type);
            page.Append(CultureInfo.InvariantCulture, $"\n### {key}{(element is null ? "" : "[]")}\n\n{comments.Of(element ?? type)}\n\n| key | what it is | default | meaning |\n|---|---|---|---|\n");
            Rows(page, "", element ?? type);
        }

        return page.Append('\n').ToString();
    }

    private void Rows(StringBuilder page, string path, Type type)
    {
        foreach (var key in KeyDescription.Of(type, comments))
        {
            var name = path + key.Name;
            var inner = OptionShape.ElementOf(key.Type) ?? key.Type;
            if (!OptionShape.IsValue(inner) && OptionShape.ValueOf(inner) is null)
            {
                Rows(page, name + (inner == key.Type ? "." : "[]."), inner);
                continue;
            }

            var preset = key.Default is null ? "" : $"`{Convert.ToString(key.Default, CultureInfo.InvariantCulture)!.Replace("True", "true", StringComparison.Ordinal).Replace("False", "false", StringComparison.Ordinal)}`";
            page.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Kind(key.Type)} | {preset} | {key.Meaning?.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }
    }

    private static string Kind(Type type)
    {
        type = OptionShape.Plain(type);
        return type switch
        {
            _ when OptionShape.ElementOf(type) is { } element => $"list: {Kind(element)}",
            _ when OptionShape.ValueOf(type) is { } value => $"names with {Kind(value)}",
            _ when type.IsEnum => string.Join(", ", Enum.GetNames(type).Select(name => $"`{name}`")),
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(TimeSpan) => "duration",
            _ when type == typeof(TimeOnly) => "time of day",
            _ when type == typeof(Uri) => "address",
            _ when type == typeof(double) || type == typeof(float) || type == typeof(decimal) => "number",
            _ when type.IsPrimitive => "whole number",
            _ => "text",
        };
    }
}
