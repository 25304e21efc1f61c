namespace NewsBot.Configuration;

/// <summary>Where in the configuration a key of some name belongs, for whoever wrote it one level too high or too low.</summary>
internal static class KeyPlaces
{
    // Options are trees a few levels deep; a type that holds itself must not be walked for ever.
    private const int Depth = 5;

    /// <summary>Where keys of that name stand, for example <c>in Sources[]</c>.</summary>
    public static IEnumerable<string> Of(string name, IReadOnlyDictionary<string, Type> keys) => Under("", name, keys, Depth);

    private static IEnumerable<string> Under(string path, string name, IReadOnlyDictionary<string, Type> keys, int depth)
    {
        foreach (var (key, type) in keys)
        {
            var here = path.Length == 0 ? key : $"{path}.{key}";
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                yield return path.Length == 0 ? "at the top level" : $"in {path}";
            }

            var element = OptionShape.ElementOf(type);
            var inner = element ?? type;
            if (depth > 0 && !OptionShape.IsValue(inner) && OptionShape.ValueOf(inner) is null)
            {
                foreach (var found in Under(element is null ? here : here + "[]", name, OptionShape.Keys(inner), depth - 1))
                {
                    yield return found;
                }
            }
        }
    }
}
