using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Messages;

/// <summary>Styles as words: <c>plain</c>, <c>bold</c>, <c>italic</c>, <c>code</c>, <c>highlight</c>.</summary>
internal sealed class RunStyleConverter() : JsonStringEnumConverter<RunStyle>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
