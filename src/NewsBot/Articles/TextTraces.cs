using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NewsBot.Articles;

/// <summary>By what a text is recognised.</summary>
/// <param name="Fingerprint">The same for two texts whose normal forms are the same.</param>
/// <param name="Hashes">Marks of which a copy or a revision keeps at least one: title, opening, two samples of the body, link.</param>
/// <param name="Sketch">What tells how much of the body stands in another one.</param>
/// <remarks>The samples are min-hashes: two texts share one with a probability that is the share of their runs of words that they have in common
/// (Broder 1997, https://doi.org/10.1109/SEQUEN.1997.666900). The values are stored, so they must never change.</remarks>
internal sealed record TextTraces(long Fingerprint, ImmutableArray<long> Hashes, TextSketch Sketch)
{
    /// <summary>Hashes of a text at most; every text has one.</summary>
    public const int Most = 6;

    /// <summary>Words that make an opening.</summary>
    private const int OpeningLength = 12;

    private const ulong FirstSeed = 0x9E3779B97F4A7C15;
    private const ulong SecondSeed = 0xD6E8FEB86659FD93;

    /// <summary>The traces of a text.</summary>
    /// <param name="text">The text.</param>
    public static TextTraces Of(ArticleText text)
    {
        var title = NormalForm.Of(text.Title);
        var body = BodyOf(text);
        var words = Shingles.Words(body);
        var hashes = ImmutableArray.CreateBuilder<long>(Most);
        hashes.Add(Mark('T', Shingles.Run(Shingles.Words(title), 0, int.MaxValue / 2)));
        if (NoticeWords.Strip(title) is var bare && bare != title)
        {
            // "CORRECTION: …" is found by the title that it corrects.
            hashes.Add(Mark('T', Shingles.Run(Shingles.Words(bare), 0, int.MaxValue / 2)));
        }

        var sketch = TextSketch.Empty;
        if (words.Count >= OpeningLength)
        {
            hashes.Add(Mark('O', Shingles.Run(words, 0, OpeningLength)));
            sketch = AddSamples(hashes, words);
        }

        if (text.Link is { } link)
        {
            hashes.Add(Mark('L', Shingles.Run(Shingles.Words(link.GetComponents(UriComponents.HostAndPort | UriComponents.PathAndQuery, UriFormat.SafeUnescaped)), 0, int.MaxValue / 2)));
        }

        return new TextTraces(FingerprintOf(title, body), hashes.ToImmutable(), sketch);
    }

    /// <summary>The normal form of what the article says below its headline; the standfirst stands in for a missing body.</summary>
    /// <param name="text">The text.</param>
    public static string BodyOf(ArticleText text) =>
        text.Paragraphs.Length > 0 ? NormalForm.Of(string.Join(' ', text.Paragraphs)) : NormalForm.Of(text.Standfirst ?? "");

    private static TextSketch AddSamples(ImmutableArray<long>.Builder hashes, List<ulong> words)
    {
        var count = words.Count - Shingles.Length + 1;
        var runs = ArrayPool<ulong>.Shared.Rent(count);
        var (first, second) = (ulong.MaxValue, ulong.MaxValue);
        for (var start = 0; start < count; start++)
        {
            var shingle = Shingles.Run(words, start, Shingles.Length);
            first = Math.Min(first, runs[start] = Shingles.Mix(shingle ^ FirstSeed));
            second = Math.Min(second, Shingles.Mix(shingle ^ SecondSeed));
        }

        hashes.Add(Mark('0', first));
        hashes.Add(Mark('1', second));
        var sketch = TextSketch.Of(runs.AsSpan(0, count));
        ArrayPool<ulong>.Shared.Return(runs);
        return sketch;
    }

    private static long Mark(char kind, ulong hash) => (long)Shingles.Mix(hash ^ kind);

    // Of both with a line's end between them.
    private static long FingerprintOf(string title, string body)
    {
        var length = title.Length + 1 + body.Length;
        var rented = ArrayPool<char>.Shared.Rent(length);
        title.CopyTo(rented);
        rented[title.Length] = '\n';
        body.CopyTo(rented.AsSpan(title.Length + 1));
        var fingerprint = FingerprintOf(rented.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(rented);
        return fingerprint;
    }

    // Four characters at a step. No secret is kept by it: who makes two of his own texts collide hides one of them.
    private static long FingerprintOf(ReadOnlySpan<char> normal)
    {
        var (forward, backward) = (FirstSeed, SecondSeed + (ulong)normal.Length);
        foreach (var four in MemoryMarshal.Cast<char, ulong>(normal))
        {
            forward = Shingles.Mix(forward ^ four);
        }

        foreach (var character in normal[^(normal.Length % 4)..])
        {
            backward = Shingles.Mix(backward ^ character);
        }

        return (long)Shingles.Mix(forward ^ backward);
    }
}
