namespace NewsBot.Topics;

/// <summary>Says which topics a dateline names: "BEIRUT/DAMASCUS", "Cambridge, Mass."</summary>
internal sealed class DatelineReader(NameIndex index)
{
    /// <summary>A dateline names a town first, then a province, then a country: عمان is Amman here, not Oman.</summary>
    private static readonly NameKind[] Order = [NameKind.Dateline, NameKind.Capital, NameKind.City, NameKind.Region, NameKind.Name];

    /// <summary>The readings of the places in a dateline.</summary>
    public List<(string Written, NameReading Reading)> Read(string dateline)
    {
        var found = new List<(string, NameReading)>();
        foreach (var place in dateline.Split('/'))
        {
            // What follows a comma is the state or country, and says which town is meant.
            foreach (var part in place.Split(',', '،').Reverse())
            {
                if (Find(part) is { } reading)
                {
                    found.Add((part.Trim(), reading));
                    break;
                }
            }
        }

        return found;
    }

    private NameReading? Find(string part)
    {
        var tokens = new List<TextToken>();
        Tokenizer.Cut(part, index.Vocabulary, tokens);
        for (var at = 0; at < tokens.Count; at++)
        {
            NameReading? best = null;
            var node = NameTrie.Root;
            for (var end = at; end < tokens.Count && (node = index.Trie.Next(node, tokens[end].Word)) >= 0; end++)
            {
                best = index.Trie.At(node) is { } entry ? Choose(entry) ?? best : best;
            }

            if (best is not null)
            {
                return best;
            }
        }

        return null;
    }

    private static NameReading? Choose(NameEntry entry) =>
        entry.Blocked && entry.DatelineReadings.IsEmpty ? null
        : Order
            .Select(kind => entry.DatelineReadings.Concat(entry.Readings).FirstOrDefault(reading => reading.Kind == kind))
            .FirstOrDefault(reading => reading is not null);
}
