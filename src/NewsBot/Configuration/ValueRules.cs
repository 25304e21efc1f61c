using System.ComponentModel;
using System.Globalization;

namespace NewsBot.Configuration;

/// <summary>Whether a text is a value of some type, and what to write where it is not. Stricter than .NET's binder, which takes "3" for any enumeration and a path for an address.</summary>
internal static class ValueRules
{
    private static readonly string[] Yes = ["yes", "y", "on", "1"];

    /// <summary>What is wrong and what to write instead, or null where the text is a value of the type.</summary>
    public static string? Fault(Type type, string text)
    {
        if (Nullable.GetUnderlyingType(type) is { } plain)
        {
            return text.Length == 0 ? null : Fault(plain, text);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => null,
            TypeCode.Boolean => bool.TryParse(text, out _) ? null : $"is neither true nor false; write {(Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? "true" : "false")}",
            _ when type.IsEnum => FaultOfName(type, text),
            TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64 => FaultOfWhole(type, text),
            TypeCode.Double or TypeCode.Single or TypeCode.Decimal => FaultOfNumber(text),
            TypeCode.DateTime => DateTime.TryParse(text, CultureInfo.InvariantCulture, out _) ? null : "is not a date; write it as \"2026-01-31\"",
            _ => FaultOfOther(type, text),
        };
    }

    private static string? FaultOfName(Type type, string text)
    {
        var names = Enum.GetNames(type);
        if (names.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        return Spelling.Nearest(text, names) is { } near
            ? $"is unknown here; did you mean \"{near}\"?"
            : $"is unknown here; write one of {string.Join(", ", names.Select(name => $"\"{name}\""))}";
    }

    private static string? FaultOfWhole(Type type, string text)
    {
        if (!Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return "is not a whole number; write digits only, such as 20";
        }

        var (least, most) = Range(type);
        return number >= least && number <= most ? null
            : string.Create(CultureInfo.InvariantCulture, $"is out of range; write a number from {least} to {most}");
    }

    private static (Int128 Least, Int128 Most) Range(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => (byte.MinValue, byte.MaxValue),
        TypeCode.Int16 => (short.MinValue, short.MaxValue),
        TypeCode.UInt16 => (ushort.MinValue, ushort.MaxValue),
        TypeCode.Int32 => (int.MinValue, int.MaxValue),
        TypeCode.UInt32 => (uint.MinValue, uint.MaxValue),
        TypeCode.UInt64 => (ulong.MinValue, ulong.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };

    private static string? FaultOfNumber(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return null;
        }

        var pointed = text.Replace(',', '.');
        return double.TryParse(pointed, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number)
            ? $"is not a number; write {pointed}"
            : "is not a number; write one such as 0.5";
    }

    private static string? FaultOfOther(Type type, string text)
    {
        if (type == typeof(TimeSpan))
        {
            return DurationWords.Fault(text);
        }

        if (type == typeof(Uri))
        {
            return text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out _)
                ? null
                : $"is not an address; write it with its scheme, such as \"http://{(Uri.TryCreate("http://" + text, UriKind.Absolute, out _) ? text : "127.0.0.1:8080")}\"";
        }

        if (type == typeof(TimeOnly))
        {
            return TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "is not a time of day; write it as \"08:00\"";
        }

        if (type == typeof(DateOnly))
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "is not a date; write it as \"2026-01-31\"";
        }

        return TypeDescriptor.GetConverter(type).IsValid(text) ? null : $"is not a {type.Name}; write it as the documentation of the key shows";
    }
}
