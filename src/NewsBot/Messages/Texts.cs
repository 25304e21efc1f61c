using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace NewsBot.Messages;

/// <summary>
/// What NewsBot itself says, by language. The texts lie in <c>Messages/Texts/&lt;language&gt;/*.json</c>: a key holds a text with
/// <c>{name}</c> places, or one text for each plural category of CLDR (zero, one, two, few, many, other). A key that a language
/// lacks is said in English.
/// </summary>
public sealed class Texts
{
    private const string Prefix = "NewsBot.Messages.Texts.";
    private static readonly ConcurrentDictionary<string, Texts> Loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _texts;

    private Texts(string language, Dictionary<string, JsonElement> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>The languages that have texts.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..].Split('.')[0])
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)];

    /// <summary>BCP 47 language of these texts.</summary>
    public string Language { get; }

    /// <summary>The keys that this language itself has.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>A text without places.</summary>
    /// <param name="key">For example <c>latest.none</c>.</param>
    /// <exception cref="KeyNotFoundException">No language has the key.</exception>
    public string this[string key] => Format(key);

    /// <summary>The texts of a language, English where it has none.</summary>
    /// <param name="language">BCP 47 language ("ar").</param>
    public static Texts In(string language) => Loaded.GetOrAdd(Languages.Contains(language, StringComparer.Ordinal) ? language : "en", Load);

    /// <summary>A text with its places filled; a value of the other direction than the language is isolated.</summary>
    /// <param name="key">For example <c>subscribe.done</c>.</param>
    /// <param name="values">Value by name of the place.</param>
    public string Format(string key, params ReadOnlySpan<(string Name, object Value)> values) => Fill(Find(key).GetString()!, values);

    /// <summary>A text as runs, its places filled with runs: commands that can be chosen, links.</summary>
    /// <param name="key">For example <c>router.unknown</c>.</param>
    /// <param name="values">Run by name of the place.</param>
    public ImmutableArray<Run> Runs(string key, params ReadOnlySpan<(string Name, Run Value)> values)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var plain = new StringBuilder();
        var text = Find(key).GetString()!;
        for (var at = 0; at < text.Length;)
        {
            var close = text[at] == '{' ? text.IndexOf('}', at) : -1;
            var place = close > 0 ? text[(at + 1)..close] : null;
            var run = place is null ? null : Place(place, values);
            if (run is null)
            {
                plain.Append(text[at++]);
                continue;
            }

            var isolate = Bidi.Differs(run.Text, Language);
            plain.Append(isolate ? Bidi.Open.ToString() : "");
            if (plain.Length > 0)
            {
                runs.Add(Run.Of(plain.ToString()));
                plain.Clear();
            }

            runs.Add(run);
            plain.Append(isolate ? Bidi.Close.ToString() : "");
            at = close + 1;
        }

        if (plain.Length > 0)
        {
            runs.Add(Run.Of(plain.ToString()));
        }

        return runs.ToImmutable();

        static Run? Place(string name, ReadOnlySpan<(string Name, Run Value)> values)
        {
            foreach (var (candidate, value) in values)
            {
                if (candidate == name)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>A text in the plural form for a number; the place <c>{n}</c> is the number.</summary>
    /// <param name="key">For example <c>age.hours</c>.</param>
    /// <param name="number">The number.</param>
    /// <param name="values">Value by name of the other places.</param>
    public string Count(string key, int number, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var forms = Find(key);
        var category = PluralRules.Category(Language, number);
        var form = forms.TryGetProperty(category, out var found) ? found : forms.GetProperty("other");
        return Fill(form.GetString()!, [("n", number), .. values]);
    }

    private string Fill(string text, ReadOnlySpan<(string Name, object Value)> values)
    {
        if (values.IsEmpty)
        {
            return text;
        }

        // One pass: a value that itself holds "{n}" (a headline, a user's words) is never filled again.
        var filled = new StringBuilder(text.Length + 32);
        for (var at = 0; at < text.Length;)
        {
            var close = text[at] == '{' ? text.IndexOf('}', at) : -1;
            var value = close > 0 ? Value(text.AsSpan(at + 1, close - at - 1), values) : null;
            if (value is null)
            {
                filled.Append(text[at++]);
                continue;
            }

            filled.Append(value);
            at = close + 1;
        }

        return filled.ToString();
    }

    private string? Value(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (candidate, value) in values)
        {
            if (name.SequenceEqual(candidate))
            {
                return Bidi.Isolate(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "", Language);
            }
        }

        return null;
    }

    private static Texts Load(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith($"{Prefix}{language}.", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var entry in JsonDocument.Parse(stream).RootElement.EnumerateObject())
            {
                if (!texts.TryAdd(entry.Name, entry.Value.Clone()))
                {
                    throw new InvalidOperationException($"{name}: the key {entry.Name} stands in another file of this language too; rename one of them.");
                }
            }
        }

        return new Texts(language, texts);
    }

    private JsonElement Find(string key) =>
        _texts.TryGetValue(key, out var text) ? text
        : Language != "en" ? In("en").Find(key)
        : throw new KeyNotFoundException($"No text has the key {key}; add it under Messages/Texts/en.");
}
