namespace NewsBot.Benchmarks.Speed;

/// <summary>Words with the frequencies of a language: function words first, then made-up ones, each drawn as often as Zipf's law says of its rank.</summary>
internal sealed class Vocabulary
{
    private const int Size = 80_000;
    private const int ShortWords = 3_000;

    /// <summary>Flattens the head of the distribution to about what English has ("the" is six of a hundred words).</summary>
    private const double Shift = 2.7;

    private static readonly string[] FunctionWords =
        "the of to and in a said that for on was is with by as at from be has he it an were had his have are not after its which who this been will but their they or one more would also two up about than over into when out other first last new people could before all year years there during some them no between under against".Split(' ');

    private static readonly string[] Onsets = "b c d f g h j k l m n p r s t v w br cl cr dr fl gr pl pr sh sl sp st str th tr".Split(' ');
    private static readonly string[] Vowels = "a e i o u ai ea ee ie oa ou".Split(' ');
    private static readonly string[] Codas = " l m n r s t ck ll nd ng nt rd rn rt ss st".Split(' ');
    private static readonly string[] Endings = " s ed ing er ion ment al ly".Split(' ');

    private readonly string[] _words;
    private readonly double[] _cumulative;

    /// <summary>The same words for the same seed.</summary>
    /// <param name="seed">The seed.</param>
    public Vocabulary(int seed)
    {
        var random = new Random(seed);
        var words = new HashSet<string>(FunctionWords, StringComparer.Ordinal);
        var ordered = new List<string>(FunctionWords);
        while (ordered.Count < Size)
        {
            var word = Make(random, ordered.Count);
            if (words.Add(word))
            {
                ordered.Add(word);
            }
        }

        _words = [.. ordered];
        _cumulative = new double[Size];
        var sum = 0.0;
        for (var rank = 0; rank < Size; rank++)
        {
            sum += 1 / (rank + Shift);
            _cumulative[rank] = sum;
        }
    }

    /// <summary>The word of a rank, 0 for the most frequent.</summary>
    /// <param name="rank">The rank.</param>
    public string this[int rank] => _words[rank];

    /// <summary>A word drawn by frequency.</summary>
    /// <param name="random">The dice.</param>
    public string Draw(Random random)
    {
        var place = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
        return _words[Math.Min(place < 0 ? ~place : place, Size - 1)];
    }

    // Frequent words are short.
    private static string Make(Random random, int rank)
    {
        var word = "";
        for (var syllables = rank < ShortWords ? random.Next(1, 3) : random.Next(2, 4); syllables > 0; syllables--)
        {
            word += Onsets[random.Next(Onsets.Length)] + Vowels[random.Next(Vowels.Length)] + (random.Next(4) == 0 ? Codas[random.Next(Codas.Length)] : "");
        }

        return rank < ShortWords ? word : word + Endings[random.Next(Endings.Length)];
    }
}
