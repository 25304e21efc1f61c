using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Articles;

/// <summary>An article's text as the store keeps it: JSON, packed.</summary>
internal static class StoredText
{
    private static readonly StoredTextJson Json = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        // Stored bytes meet no page of HTML; escaped Arabic would take three times the room.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Packs a text.</summary>
    /// <param name="text">The text.</param>
    public static byte[] Pack(ArticleText text) => Packed.Pack(JsonSerializer.SerializeToUtf8Bytes(text, Json.ArticleText));

    /// <summary>The text that was packed.</summary>
    /// <param name="packed">What <see cref="Pack"/> gave.</param>
    public static ArticleText Unpack(ReadOnlySpan<byte> packed) => JsonSerializer.Deserialize(Packed.Unpack(packed), Json.ArticleText)!;
}

/// <summary>Compiled JSON of texts.</summary>
[JsonSerializable(typeof(ArticleText))]
internal sealed partial class StoredTextJson : JsonSerializerContext;
