using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Ingestion;
using NewsBot.Platforms;
using NewsBot.Platforms.WebChat;
using NewsBot.Storage;
using NewsBot.Stories.Rewriting;
using NewsBot.Subscriptions;

namespace NewsBot.CommandLine;

/// <summary>What would run with a configuration, and what would be pushed where.</summary>
/// <param name="Configuration">The file as it was named.</param>
/// <param name="Store">The database file, and whether it is there yet.</param>
/// <param name="Web">Where the chat page would listen.</param>
/// <param name="Bots">The bots' accounts, as their platforms answered.</param>
/// <param name="Model">The language model that rewrites summaries, and whether it answers; null where there is none.</param>
/// <param name="Sources">What would be read, in the order of the configuration.</param>
/// <param name="Pushes">What would be pushed where: what the configuration declares, and what chats chose.</param>
/// <param name="Problems">Documents that could not be read the last time.</param>
internal sealed record CheckReport(
    string Configuration,
    string Store,
    string Web,
    ImmutableArray<CheckReport.Bot> Bots,
    string? Model,
    ImmutableArray<CheckReport.Source> Sources,
    ImmutableArray<CheckReport.Push> Pushes,
    ImmutableArray<ReadingProblem> Problems)
{
    /// <summary>Gathers it. A store that is not there yet is not made.</summary>
    public static async Task<CheckReport> OfAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var file = services.GetRequiredService<ConfigurationFile>();
        var store = services.GetRequiredService<Database>().Path;
        var isThere = File.Exists(store);
        ImmutableArray<SourceStatus> health = [];
        ImmutableArray<Subscription> chosen = [];
        if (isThere)
        {
            await Migrator.MigrateAsync(services.GetRequiredService<Database>(), cancellationToken);
            health = await services.GetRequiredService<SourceHealth>().AllAsync(cancellationToken);
            chosen = await services.GetRequiredService<SubscriptionStore>().AllAsync(cancellationToken);
        }

        return new CheckReport(
            file.Name,
            isThere ? store : $"{store} (made at the first start)",
            services.GetRequiredService<IOptions<WebOptions>>().Value.Url,
            [.. await Task.WhenAll(services.GetServices<IBotAccount>().Select(account => Bot.OfAsync(account, cancellationToken)))],
            await ModelAsync(services.GetRequiredService<SummaryRewriter>(), cancellationToken),
            [.. services.GetRequiredService<IOptions<SourceList>>().Value.Enabled().Select(source => Source.Of(source, file, health))],
            [
                .. services.GetRequiredService<IOptions<SubscriptionList>>().Value.Select(Push.Of),
                .. chosen.Where(subscription => !subscription.Declared).Select(Push.Of),
            ],
            [.. health.SelectMany(source => source.Problems)]);
    }

    private static async Task<string?> ModelAsync(SummaryRewriter rewriter, CancellationToken cancellationToken) => rewriter.Model is { } model
        ? $"{model.Model} at {model.Endpoint}: {await rewriter.ProbeAsync(cancellationToken) ?? "answers"}"
        : null;

    /// <summary>A bot's account.</summary>
    /// <param name="Platform">Where.</param>
    /// <param name="Client">Which client makes the calls.</param>
    /// <param name="Answer">What the platform said.</param>
    internal sealed record Bot(string Platform, string Client, BotReport Answer)
    {
        /// <summary>Asks the platform.</summary>
        public static async Task<Bot> OfAsync(IBotAccount account, CancellationToken cancellationToken) => new(account.Platform, account.Client, await account.AskAsync(cancellationToken));
    }

    /// <summary>A source.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Place">Where it is read.</param>
    /// <param name="Every">How often.</param>
    /// <param name="Articles">How many articles it brought so far.</param>
    internal sealed record Source(string Id, string Name, string Kind, string Place, TimeSpan Every, int Articles)
    {
        /// <summary>As declared, with what the store knows of it.</summary>
        public static Source Of(SourceOptions declared, ConfigurationFile file, ImmutableArray<SourceStatus> health) => new(
            declared.Id,
            declared.Name ?? declared.Id,
            declared.Kind.ToString().ToLowerInvariant(),
            declared.Url?.ToString() ?? file.Resolve(declared.Path),
            declared.Pause,
            health.FirstOrDefault(status => status.Id == declared.Id)?.Articles ?? 0);
    }

    /// <summary>A push.</summary>
    /// <param name="Chat">Where to.</param>
    /// <param name="Topics">What about.</param>
    /// <param name="When">How often.</param>
    /// <param name="Quiet">When not.</param>
    /// <param name="From">Who asked for it: the configuration, or the chat itself.</param>
    internal sealed record Push(string Chat, string Topics, string When, string Quiet, string From)
    {
        /// <summary>What the configuration declares.</summary>
        public static Push Of(SubscriptionOptions declared) => new(
            declared.Chat,
            string.Join(", ", declared.Topics),
            WhenOf(declared.When, declared.Sources),
            declared.Quiet is null ? "" : $"{declared.Quiet} {declared.TimeZone ?? "UTC"}",
            "configuration");

        /// <summary>What a chat chose.</summary>
        public static Push Of(Subscription chosen) => new(chosen.Chat.ToString(), chosen.TopicId, WhenOf(chosen.When.ToString(), chosen.Sources), "", "chat");

        private static string WhenOf(string when, int sources) => sources > 1 ? string.Create(CultureInfo.InvariantCulture, $"{when} sources:{sources}") : when;
    }
}
