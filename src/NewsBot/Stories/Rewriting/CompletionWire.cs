using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NewsBot.Stories.Rewriting;

/// <summary>The part of the chat completions API that is used: https://platform.openai.com/docs/api-reference/chat/create.</summary>
internal static class CompletionWire
{
    /// <summary>What is asked.</summary>
    internal sealed record Question(string Model, ImmutableArray<Turn> Messages, double Temperature, int MaxTokens, int Seed);

    /// <summary>One turn of the conversation.</summary>
    internal sealed record Turn(string Role, string? Content);

    /// <summary>What is answered.</summary>
    internal sealed record Answer(ImmutableArray<Choice>? Choices);

    /// <summary>One text that the model offers.</summary>
    internal sealed record Choice(Turn? Message, string? FinishReason);
}

/// <summary>Reads and writes the wire's records without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CompletionWire.Question))]
[JsonSerializable(typeof(CompletionWire.Answer))]
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class CompletionJson : JsonSerializerContext;
