using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Delivery;

namespace NewsBot.Platforms.WebChat;

/// <summary>Brings the chat page.</summary>
public static class WebChatRegistration
{
    // Every stream that may be open, and several more connections for the browser behind each.
    private const int MaxConnections = 4 * EventStreams.Max;

    /// <summary>Registers the chat page, its sender, and where the server listens.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddSection<WebOptions>(WebOptions.Key);
        services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>();
        services.AddSingleton<WebMessageStore>();
        services.AddSingleton<EventStreams>();
        services.AddSingleton<NewChatAllowance>();
        services.AddSingleton<RequestGuard>();
        services.AddSingleton<ChatCookie>();
        services.AddSingleton<ChatEndpoints>();
        services.AddSingleton<EventsEndpoint>();
        services.AddSingleton<Page>();
        services.AddSingleton<IMessageSender, WebChatSender>();
        services.AddHealthChecks();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<WebOptions>>(Listen);
        return services;
    }

    /// <summary>Serves the chat page (unless <c>Web.Enabled</c> is false) and the health endpoints; every request passes the guard first.</summary>
    public static WebApplication MapWebChat(this WebApplication app)
    {
        app.Use(GuardAsync);
        HealthEndpoints.Map(app);
        if (!app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Enabled)
        {
            return app;
        }

        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, Page page) => page.Index(context));
        foreach (var file in Page.Files)
        {
            app.MapMethods($"/{file}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, Page page) => page.File(context, file));
        }

        var api = app.MapGroup("/api");
        api.MapPost("/messages", (HttpContext context, ChatEndpoints chat) => chat.AnswerAsync(context))
            .WithMetadata(new BodyLimit(ChatEndpoints.MaxBody));
        api.MapGet("/completions", (HttpContext context, ChatEndpoints chat, string? line) => chat.CompleteAsync(context, line));
        api.MapGet("/history", (HttpContext context, ChatEndpoints chat) => chat.HistoryAsync(context));
        api.MapGet("/events", (HttpContext context, EventsEndpoint events, string? after) => events.StreamAsync(context, after));
        return app;
    }

    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        SecurityHeaders.Add(context.Response.Headers);
        if (context.GetEndpoint()?.Metadata.GetMetadata<GuardedBySecret>() is not null)
        {
            return next(context);
        }

        return context.RequestServices.GetRequiredService<RequestGuard>().Refusal(context.Request) is { } reason
            ? WebError.Result(context, StatusCodes.Status403Forbidden, reason).ExecuteAsync(context)
            : next(context);
    }

    private static void Listen(KestrelServerOptions kestrel, IOptions<WebOptions> options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        if (ListenAddress.TryParse(Url(options), out var address, out _))
        {
            address.Configure(kestrel);
        }
    }

    private static string? Url(IOptions<WebOptions> options)
    {
        try
        {
            return options.Value.Url;
        }
        catch (Exception invalid) when (invalid is OptionsValidationException or InvalidOperationException)
        {
            // The host makes its server before anybody could check the configuration. The check tells what is wrong, and nothing starts then.
            return null;
        }
    }
}
