using System.ComponentModel;
using System.Reflection;

namespace NewsBot.Configuration;

/// <summary>What .NET's binder sees in an options type; the strict check and the schema must see the same.</summary>
internal static class OptionShape
{
    /// <summary>The type without its "or nothing".</summary>
    public static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>What a list holds; null where the type is no list.</summary>
    public static Type? ElementOf(Type type) =>
        type == typeof(string) || ValueOf(type) is not null ? null
        : type.IsArray ? type.GetElementType()
        : Implemented(type, typeof(IEnumerable<>))?.GetGenericArguments()[0];

    /// <summary>What a dictionary with names for keys holds; null where the type is no such dictionary.</summary>
    public static Type? ValueOf(Type type)
    {
        var dictionary = Implemented(type, typeof(IDictionary<,>)) ?? Implemented(type, typeof(IReadOnlyDictionary<,>));
        return dictionary?.GetGenericArguments()[1];
    }

    /// <summary>Whether the type is written as one value.</summary>
    public static bool IsValue(Type type) => Plain(type) == typeof(string) || (ElementOf(type) is null && TypeDescriptor.GetConverter(Plain(type)).CanConvertFrom(typeof(string)));

    /// <summary>The keys of an object, the <c>…File</c> companions of its secrets included.</summary>
    public static IReadOnlyDictionary<string, Type> Keys(Type type)
    {
        var keys = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in Properties(type))
        {
            keys[property.Name] = property.PropertyType;
            if (SecretNames.MayComeFromFile(property.Name) && property.PropertyType == typeof(string))
            {
                keys[property.Name + SecretNames.FileSuffix] = typeof(string);
            }
        }

        return keys;
    }

    /// <summary>The properties that the binder fills.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0
                && (property.SetMethod is { IsPublic: true } || !IsValue(property.PropertyType)));

    private static Type? Implemented(Type type, Type open) =>
        type.GetInterfaces().Prepend(type).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == open);
}
