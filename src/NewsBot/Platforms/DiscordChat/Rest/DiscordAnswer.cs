using System.Text.Json;

namespace NewsBot.Platforms.DiscordChat.Rest;

/// <summary>How a call ended. A call never throws for what the platform or the network does.</summary>
internal abstract record DiscordAnswer
{
    private DiscordAnswer()
    {
    }

    /// <summary>What went wrong, for administrators; it names the route and never a token. Empty where nothing did.</summary>
    public abstract string Reason { get; }

    /// <summary>The platform did it.</summary>
    /// <param name="Result">What it said; undefined where it said nothing.</param>
    public sealed record Done(JsonElement Result) : DiscordAnswer
    {
        /// <inheritdoc/>
        public override string Reason => "";
    }

    /// <summary>The platform refused; nothing was done.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">The platform's own code; 0 where it gave none.</param>
    /// <param name="Words">The platform's words.</param>
    public sealed record Refused(int Status, int Code, string Words) : DiscordAnswer
    {
        /// <inheritdoc/>
        public override string Reason => Words;
    }

    /// <summary>Too much at once; nothing was done.</summary>
    /// <param name="After">How long to wait.</param>
    public sealed record SlowDown(TimeSpan After) : DiscordAnswer
    {
        /// <inheritdoc/>
        public override string Reason => $"the platform asks to wait {After.TotalSeconds:0.#} s";
    }

    /// <summary>No connection came about; nothing was done.</summary>
    /// <param name="Why">What the network said.</param>
    public sealed record Unreachable(string Why) : DiscordAnswer
    {
        /// <inheritdoc/>
        public override string Reason => Why;
    }

    /// <summary>The request went out and no answer that can be read came back.</summary>
    /// <param name="Why">What happened.</param>
    public sealed record Unknown(string Why) : DiscordAnswer
    {
        /// <inheritdoc/>
        public override string Reason => Why;
    }
}
