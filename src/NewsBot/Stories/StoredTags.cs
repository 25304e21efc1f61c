using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Articles;
using NewsBot.Topics;

namespace NewsBot.Stories;

/// <summary>A story's tags with their evidence as the store keeps them: JSON, packed.</summary>
internal static class StoredTags
{
    /// <summary>Pieces of evidence kept of one tag; the strongest come first, and more explain no better.</summary>
    private const int EvidenceKept = 12;

    private static readonly StoredTagsJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Packs tags.</summary>
    /// <param name="tags">The tags.</param>
    public static byte[] Pack(ImmutableArray<TopicTag> tags)
    {
        var kept = tags.Select(tag => tag with { Evidence = [.. tag.Evidence.Take(EvidenceKept)] }).ToImmutableArray();
        return Packed.Pack(JsonSerializer.SerializeToUtf8Bytes(kept, Json.ImmutableArrayTopicTag));
    }

    /// <summary>The tags that were packed.</summary>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    public static ImmutableArray<TopicTag> Unpack(ReadOnlySpan<byte> packed) =>
        JsonSerializer.Deserialize(Packed.Unpack(packed), Json.ImmutableArrayTopicTag);
}

/// <summary>Compiled JSON of tags.</summary>
[JsonSerializable(typeof(ImmutableArray<TopicTag>))]
internal sealed partial class StoredTagsJson : JsonSerializerContext;
