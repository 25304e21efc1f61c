namespace NewsBot.Articles;

/// <summary>A text as the set of its runs of words: what two texts share shows in how many runs they share.</summary>
internal static class Shingles
{
    /// <summary>Words in a run: long enough that unrelated texts share hardly one, short enough that an edited word spoils few.</summary>
    public const int Length = 5;

    private const ulong Prime = 0x100000001B3;
    private const ulong Basis = 0xCBF29CE484222325;

    /// <summary>Knuth's, for a hash that depends on the order of the words.</summary>
    private const ulong Multiplier = 6364136223846793005;

    /// <summary>Hashes of the words of a normal form, in order; case and punctuation do not count.</summary>
    /// <param name="normal">The normal form.</param>
    /// <remarks>FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/. The values are stored, so they must never change.</remarks>
    public static List<ulong> Words(string normal)
    {
        var words = new List<ulong>(normal.Length / 5);
        var hash = Basis;
        foreach (var character in normal)
        {
            if (char.IsLetterOrDigit(character))
            {
                var lower = char.IsAscii(character) ? (char)(character | (char.IsAsciiLetterUpper(character) ? 0x20 : 0)) : char.ToLowerInvariant(character);
                hash = (hash ^ lower) * Prime;
            }
            else if (hash != Basis && character != '\'')
            {
                words.Add(hash);
                hash = Basis;
            }
        }

        if (hash != Basis)
        {
            words.Add(hash);
        }

        return words;
    }

    /// <summary>Hashes of the runs; one of the whole where the text is shorter than a run, none where it is empty.</summary>
    /// <param name="words">Hashes of the words.</param>
    public static HashSet<ulong> Of(List<ulong> words)
    {
        var shingles = new HashSet<ulong>(words.Count);
        var last = Math.Max(words.Count - Length, 0);
        for (var start = 0; start <= last && words.Count > 0; start++)
        {
            shingles.Add(Run(words, start, Length));
        }

        return shingles;
    }

    /// <summary>Hash of a run of words.</summary>
    /// <param name="words">Hashes of the words.</param>
    /// <param name="start">The first of them.</param>
    /// <param name="length">How many; fewer where the text ends.</param>
    public static ulong Run(List<ulong> words, int start, int length)
    {
        var hash = Basis;
        var end = Math.Min(start + length, words.Count);
        for (var index = start; index < end; index++)
        {
            hash = (hash * Multiplier) + words[index];
        }

        return Mix(hash);
    }

    /// <summary>Spreads a hash over all its bits.</summary>
    /// <param name="hash">The hash.</param>
    /// <remarks>The finaliser of MurmurHash3: https://github.com/aappleby/smhasher/wiki/MurmurHash3</remarks>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
