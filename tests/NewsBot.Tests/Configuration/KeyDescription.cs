using System.Collections;
using System.Globalization;
using System.Reflection;
using NewsBot.Configuration;

namespace NewsBot.Tests.Configuration;

/// <summary>One key of an options type as people read of it.</summary>
internal sealed record KeyDescription(string Name, Type Type, string? Meaning, object? Default)
{
    public static IEnumerable<KeyDescription> Of(Type type, DocComments comments)
    {
        var defaults = Activator.CreateInstance(type);
        foreach (var property in OptionShape.Properties(type))
        {
            yield return new KeyDescription(property.Name, property.PropertyType, comments.Of(property), Written(property, defaults));
            if (SecretNames.MayComeFromFile(property.Name) && property.PropertyType == typeof(string))
            {
                yield return new KeyDescription(property.Name + SecretNames.FileSuffix, typeof(string), $"A file that holds `{property.Name}`, relative to the configuration file; for container secrets.", Default: null);
            }
        }
    }

    private static object? Written(PropertyInfo property, object? options) => property.GetValue(options) switch
    {
        bool or int or long or double or decimal => property.GetValue(options),
        "" or null => null,
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        string text => text,
        Enum name => name.ToString(),
        Uri address => address.OriginalString,
        IEnumerable => null,
        _ => null,
    };
}
