using System.Collections.Immutable;
using System.Text.Json;

namespace NewsBot.Topics;

/// <summary>Reads the part "rules" of a catalogue.</summary>
internal sealed class RulesReader(Action<string, string> problem)
{
    private const string Known = "blocked, companySuffixes, tradeWords, currencies, givenNames, personal, offices, wordsInCapitals, needsCompany, prefer";

    /// <summary>Reads it.</summary>
    public CatalogueRules Read(JsonElement rules)
    {
        var read = new CatalogueRules();
        if (rules.ValueKind != JsonValueKind.Object)
        {
            problem("rules", "must be an object");
            return read;
        }

        foreach (var rule in rules.EnumerateObject())
        {
            var place = $"rules.{rule.Name}";
            read = rule.Name switch
            {
                "blocked" => read with { Blocked = Groups(rule.Value, place) },
                "companySuffixes" => read with { CompanySuffixes = List(rule.Value, place) },
                "tradeWords" => read with { TradeWords = List(rule.Value, place) },
                "currencies" => read with { Currencies = List(rule.Value, place) },
                "givenNames" => read with { GivenNames = List(rule.Value, place) },
                "personal" => read with { Personal = List(rule.Value, place) },
                "offices" => read with { Offices = List(rule.Value, place) },
                "wordsInCapitals" => read with { WordsInCapitals = List(rule.Value, place) },
                "needsCompany" => read with { NeedsCompany = Pairs(rule.Value, place) },
                "prefer" => read with { Prefer = Pairs(rule.Value, place) },
                _ => Unknown(read, place),
            };
        }

        return read;
    }

    private CatalogueRules Unknown(CatalogueRules read, string place)
    {
        problem(place, $"is not a known rule; write {Known}");
        return read;
    }

    private ImmutableArray<string> List(JsonElement value, string place) => [.. JsonTexts.Read(value, place, problem)];

    private ImmutableArray<string> Groups(JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            problem(place, "must be an object of lists, such as { \"publishers\": [ \"New York Times\" ] }");
            return [];
        }

        return [.. value.EnumerateObject().SelectMany(group => JsonTexts.Read(group.Value, $"{place}.{group.Name}", problem))];
    }

    private ImmutableDictionary<string, string> Pairs(JsonElement value, string place)
    {
        var pairs = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (value.ValueKind != JsonValueKind.Object)
        {
            problem(place, "must be an object of topic ids by name, such as { \"Georgia\": \"georgia\" }");
            return pairs.ToImmutable();
        }

        foreach (var pair in value.EnumerateObject())
        {
            if (pair.Value.ValueKind == JsonValueKind.String)
            {
                pairs[pair.Name] = pair.Value.GetString()!;
            }
            else
            {
                problem($"{place}.{pair.Name}", "must be the id of a topic");
            }
        }

        return pairs.ToImmutable();
    }
}
