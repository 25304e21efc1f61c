using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NewsBot.Articles;

/// <summary>By what a text is recognised.</summary>
/// <param name="Fingerprint">The same for two texts whose normal forms are the same.</param>
/// <param name="Hashes">Marks of which a copy or a revision keeps at least one: title, opening, two samples of the body, link.</param>
/// <remarks>The samples are min-hashes: two texts share one with a probability that is the share of their runs of words that they have in common
/// (Broder 1997, https://doi.org/10.1109/SEQUEN.1997.666900). The values are stored, so they must never change.</remarks>
internal sealed record TextTraces(long Fingerprint, ImmutableArray<long> Hashes)
{
    /// <summary>Words that make an opening.</summary>
    private const int OpeningLength = 12;

    private static readonly ulong[] Seeds = [0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93];

    /// <summary>The traces of a text.</summary>
    /// <param name="text">The text.</param>
    public static TextTraces Of(ArticleText text)
    {
        var title = NormalForm.Of(text.Title);
        var body = BodyOf(text);
        var words = Shingles.Words(body);
        var hashes = ImmutableArray.CreateBuilder<long>(Seeds.Length + 3);
        hashes.Add(Mark('T', Shingles.Run(Shingles.Words(title), 0, int.MaxValue / 2)));
        if (words.Count >= OpeningLength)
        {
            hashes.Add(Mark('O', Shingles.Run(words, 0, OpeningLength)));
            AddSamples(hashes, words);
        }

        if (text.Link is { } link)
        {
            hashes.Add(Mark('L', Shingles.Run(Shingles.Words(link.GetComponents(UriComponents.HostAndPort | UriComponents.PathAndQuery, UriFormat.SafeUnescaped)), 0, int.MaxValue / 2)));
        }

        return new TextTraces(FingerprintOf($"{title}\n{body}"), hashes.ToImmutable());
    }

    /// <summary>The normal form of what the article says below its headline; the standfirst stands in for a missing body.</summary>
    /// <param name="text">The text.</param>
    public static string BodyOf(ArticleText text) =>
        text.Paragraphs.Length > 0 ? NormalForm.Of(string.Join('\n', text.Paragraphs)) : NormalForm.Of(text.Standfirst ?? "");

    private static void AddSamples(ImmutableArray<long>.Builder hashes, List<ulong> words)
    {
        var shingles = Shingles.Of(words);
        for (var index = 0; index < Seeds.Length; index++)
        {
            var least = ulong.MaxValue;
            foreach (var shingle in shingles)
            {
                least = Math.Min(least, Shingles.Mix(shingle ^ Seeds[index]));
            }

            hashes.Add(Mark((char)('0' + index), least));
        }
    }

    private static long Mark(char kind, ulong hash) => (long)Shingles.Mix(hash ^ kind);

    private static long FingerprintOf(string normal)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(normal.AsSpan()), digest);
        return MemoryMarshal.Read<long>(digest);
    }
}
