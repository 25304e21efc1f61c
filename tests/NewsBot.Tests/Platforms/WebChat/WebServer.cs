using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NewsBot.Commands;
using NewsBot.Delivery;
using NewsBot.Platforms.WebChat;
using NewsBot.Storage;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Tests.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.WebChat;

/// <summary>The chat page on a free port of this machine, with a store of its own.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private WebServer(TestDatabase database, WebApplication app, FakeTime time)
    {
        _database = database;
        _app = app;
        Time = time;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    public FakeTime Time { get; }

    public WebMessageStore Store => _app.Services.GetRequiredService<WebMessageStore>();

    public IMessageSender Sender => _app.Services.GetServices<IMessageSender>().Single(sender => sender.Platform == "web");

    public static async Task<WebServer> StartAsync(Dictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        var database = await TestDatabase.CreateAsync();
        var time = new FakeTime();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Web:Url"] = "http://127.0.0.1:0" });
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Services.AddSingleton(database.Database);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(Bot.Catalogue);
        builder.Services.AddSingleton<StoryStore>();
        builder.Services.AddSubscriptions();
        builder.Services.AddCommands();
        builder.Services.RemoveAll<ICommand>();
        builder.Services.AddSingleton<ICommand>(new EchoCommand("search"));
        builder.Services.AddSingleton<ICommand>(new EchoCommand("summary"));
        builder.Services.AddSingleton<ICommand>(new EchoCommand("status", administratorsOnly: true));
        builder.Services.AddWebChat();
        builder.Services.AddHealthChecks().AddCheck<StoreHealthCheck>("store");
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapWebChat();
        await app.StartAsync();
        return new WebServer(database, app, time);
    }

    /// <summary>A browser of its own: it keeps its cookie, as browsers do.</summary>
    public Browser Open() => new(Address);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
