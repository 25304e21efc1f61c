using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>What must hold between the parts of a catalogue.</summary>
internal static class CatalogueChecks
{
    /// <summary>How much a mention of a part counts for the whole where the file does not say.</summary>
    public const double UsualShare = 0.5;

    /// <summary>Reports everything that does not hold.</summary>
    public static void Check(List<CatalogueEntry> entries, CatalogueRules rules, Action<string, string> problem)
    {
        var byId = new Dictionary<string, CatalogueEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!byId.TryAdd(entry.Topic.Id, entry))
            {
                problem($"topics.{entry.Topic.Id}", "stands twice; merge the two");
            }
        }

        foreach (var entry in byId.Values)
        {
            CheckOne(entry, byId, problem);
        }

        CheckRoot(entries, problem);
        foreach (var cycle in byId.Values.Where(entry => IsBelowItself(entry, byId)))
        {
            problem($"topics.{cycle.Topic.Id}", "lies below itself; correct a \"parent\" or \"also\" on the way up");
        }

        CheckRules(byId, rules, problem);
    }

    private static void CheckOne(CatalogueEntry entry, Dictionary<string, CatalogueEntry> byId, Action<string, string> problem)
    {
        var topic = entry.Topic;
        var place = $"topics.{topic.Id}";
        if (topic.Id.Length == 0 || topic.Id[0] == '-' || topic.Id[^1] == '-' || topic.Id.Any(c => c is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '-')))
        {
            problem(place, $"\"{topic.Id}\" is no id; write lower-case words joined by hyphens");
        }

        if (!topic.Names.ContainsKey("en"))
        {
            problem($"{place}.names", "has no English name; add \"en\"");
        }

        foreach (var (field, parent) in entry.Also.Select(parent => ("also", parent)).Prepend(("parent", topic.ParentId ?? "")))
        {
            if (parent.Length > 0 && !byId.ContainsKey(parent))
            {
                var near = byId.Keys.MinBy(id => EditDistance.Between(id, parent, parent.Length));
                problem($"{place}.{field}", $"\"{parent}\" is not a topic" + (near is null ? "" : $"; did you mean \"{near}\"?"));
            }
        }
    }

    private static void CheckRoot(List<CatalogueEntry> entries, Action<string, string> problem)
    {
        var roots = entries.Where(entry => entry.Topic.ParentId is null).Select(entry => entry.Topic.Id).ToList();
        if (roots.Count == 0)
        {
            problem("topics", "have no root; one topic, \"world\", has no parent");
        }

        foreach (var root in roots.Skip(1))
        {
            problem($"topics.{root}", $"has no parent; only \"{roots[0]}\" is the root");
        }
    }

    private static bool IsBelowItself(CatalogueEntry entry, Dictionary<string, CatalogueEntry> byId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<CatalogueEntry>([entry]);
        while (open.TryPop(out var next))
        {
            foreach (var parent in next.Also.Prepend(next.Topic.ParentId ?? ""))
            {
                if (parent == entry.Topic.Id)
                {
                    return true;
                }

                if (seen.Add(parent) && byId.TryGetValue(parent, out var above))
                {
                    open.Push(above);
                }
            }
        }

        return false;
    }

    private static void CheckRules(Dictionary<string, CatalogueEntry> byId, CatalogueRules rules, Action<string, string> problem)
    {
        var names = byId.Values.SelectMany(entry => entry.Names).Select(name => name.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (rule, name) in rules.Personal.Select(name => ("personal", name)).Concat(rules.WordsInCapitals.Select(name => ("wordsInCapitals", name))))
        {
            if (!names.Contains(name))
            {
                problem($"rules.{rule}", $"\"{name}\" is no name of a topic; add it to a topic, written the same, or remove it here");
            }
        }

        foreach (var (rule, name, id) in rules.NeedsCompany.Select(pair => ("needsCompany", pair.Key, pair.Value)).Concat(rules.Prefer.Select(pair => ("prefer", pair.Key, pair.Value))))
        {
            if (!byId.TryGetValue(id, out var entry))
            {
                problem($"rules.{rule}.{name}", $"\"{id}\" is not a topic");
            }
            else if (!entry.Names.Any(own => own.Text == name))
            {
                problem($"rules.{rule}.{name}", $"\"{name}\" is no name of {id}; add it there, written the same");
            }
        }
    }
}
