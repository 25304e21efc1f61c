using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsBot.Tests.Configuration;

/// <summary>The summaries of types and members, from the documentation file that the compiler writes; code stands in backticks.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, string> _summaries;

    public DocComments(Assembly assembly) =>
        _summaries = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")!), StringComparer.Ordinal);

    public string? Of(MemberInfo member) => _summaries.GetValueOrDefault(member switch
    {
        Type type => $"T:{Name(type)}",
        FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
        _ => $"P:{Name(member.DeclaringType!)}.{member.Name}",
    });

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Text(XElement summary) =>
        Spaces().Replace(string.Concat(summary.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } element => $"`{(element.Attribute("cref") ?? element.Attribute("langword") ?? element.Attribute("name"))?.Value.Split('.', ':')[^1]}`",
            XElement element => $"`{element.Value}`",
            _ => "",
        })), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
