using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Configuration;
using NewsBot.Delivery;
using NewsBot.Platforms;
using NewsBot.Platforms.WebChat;
using NewsBot.Storage;
using NewsBot.Tests.Platforms.Servers;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.TelegramChat;

/// <summary>The service as it is composed for users, in this process: a folder of pages, the chat page, and the bot before a server on loopback.</summary>
internal sealed class LiveNewsBot : IAsyncDisposable
{
    private readonly WireFolder _folder;
    private readonly WebApplication _app;

    private LiveNewsBot(WireFolder folder, WebApplication app)
    {
        (_folder, _app) = (folder, app);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public static async Task<LiveNewsBot> StartAsync(BotApiServer server, object[]? subscriptions = null, object? webhook = null)
    {
        var folder = new WireFolder();
        var file = folder.Configure(subscriptions, ("Telegram", new { Token = BotApiServer.Token, ApiUrl = server.Url, Admins = new[] { 99 }, Webhook = webhook ?? new { } }));
        var app = Composition.Service(new ConfigurationFile(file));
        ConfigurationCheck.Run(app.Services).ShouldBeEmpty();
        app.MapWebChat();
        app.MapBots();
        await Migrator.MigrateAsync(app.Services.GetRequiredService<Database>(), CancellationToken.None);
        await app.Services.GetRequiredService<PushService>().PlanAsync(CancellationToken.None);
        await app.StartAsync();
        return new LiveNewsBot(folder, app);
    }

    /// <summary>Puts a page into the folder, as a scraper does: written elsewhere first.</summary>
    public void Drop(string name, string text) => _folder.Drop(name, text);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
