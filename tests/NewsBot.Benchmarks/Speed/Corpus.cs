using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsBot.Articles;
using NewsBot.Topics;

namespace NewsBot.Benchmarks.Speed;

/// <summary>Made-up news: the same articles for the same seed, of realistic length, on topics of the catalogue, over many days.</summary>
internal sealed class Corpus
{
    /// <summary>Time between two articles; a million of them are about four years.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(2);

    private static readonly DateTimeOffset Start = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int Publishers = 40;
    private const int ArticlesOnAPage = 5;
    private const int SentencesOfAParagraph = 2;
    private const int Paragraphs = 14;

    private readonly int _seed;
    private readonly string[] _places;

    /// <summary>The corpus of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="catalogue">Where the topics' names come from.</param>
    public Corpus(int seed, TopicCatalogue catalogue)
    {
        _seed = seed;
        Words = new Vocabulary(seed);

        // Iraq and its neighbours come up most, as in the pages that NewsBot was made for.
        string[] often = ["iraq", "syria", "iran", "turkey", "united-states", "israel", "lebanon", "kurdistan-region"];
        _places = [.. often.Where(catalogue.Topics.ContainsKey).Concat(catalogue.Topics.Keys.Except(often, StringComparer.Ordinal)).Select(id => catalogue.Topics[id].NameIn("en"))];
    }

    /// <summary>The words that articles are made of.</summary>
    public Vocabulary Words { get; }

    /// <summary>An article of the corpus.</summary>
    /// <param name="number">Its number, from 0.</param>
    public Candidate Article(int number)
    {
        var random = new Random(HashCode(number));
        var seen = Start + (number * Interval);
        var places = new[] { Place(random), Place(random) };
        var text = new ArticleText
        {
            Title = Sentence(random, 8, places[0], end: ""),
            Standfirst = random.Next(3) == 0 ? Sentence(random, 20, places[0]) : null,
            Publisher = string.Create(CultureInfo.InvariantCulture, $"Sample Wire {random.Next(Publishers)}"),
            Dateline = random.Next(4) == 0 ? places[0].ToUpperInvariant() : null,
            Published = random.Next(3) == 0 ? null : new Published(seen - TimeSpan.FromMinutes(random.Next(600)), DatePrecision.Time),
            Language = "en",
            Captions = random.Next(2) == 0 ? [new Caption(Sentence(random, 14, places[1]), "Sample Photo")] : [],
            Paragraphs = [.. Enumerable.Range(0, Paragraphs).Select(paragraph => Paragraph(random, paragraph < 3 || random.Next(4) == 0 ? places[paragraph % 2] : null))],
        };
        return new Candidate(text, new Sighting("benchmark", string.Create(CultureInfo.InvariantCulture, $"/pages/{number / ArticlesOnAPage}.txt"), seen));
    }

    /// <summary>Several articles in a row.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many.</param>
    public ImmutableArray<Candidate> Articles(int first, int count)
    {
        var articles = new Candidate[count];
        Parallel.For(0, count, index => articles[index] = Article(first + index));
        return [.. articles];
    }

    /// <summary>When the article of a number is seen.</summary>
    /// <param name="number">The number.</param>
    public static DateTimeOffset SeenAt(int number) => Start + (number * Interval);

    private int HashCode(int number) => unchecked((number * 486187739) ^ _seed);

    private string Place(Random random) => _places[(int)(_places.Length * Math.Pow(random.NextDouble(), 4))];

    private string Paragraph(Random random, string? place)
    {
        var text = new StringBuilder();
        for (var sentence = 0; sentence < SentencesOfAParagraph; sentence++)
        {
            text.Append(sentence == 0 ? "" : " ").Append(Sentence(random, 15, sentence == 0 ? place : null));
        }

        return text.ToString();
    }

    private string Sentence(Random random, int length, string? place, string end = ".")
    {
        var words = new string[length];
        for (var index = 0; index < length; index++)
        {
            words[index] = Words.Draw(random);
        }

        if (place is not null)
        {
            words[random.Next(1, length)] = place;
        }

        words[0] = string.Concat(words[0][..1].ToUpperInvariant(), words[0].AsSpan(1));
        return string.Join(' ', words) + end;
    }
}
