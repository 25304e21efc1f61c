using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsBot.Tests.Platforms.Servers;

/// <summary>What the platforms' servers on loopback have in common.</summary>
internal static class Loopback
{
    /// <summary>A silent web application on a free port of this machine alone.</summary>
    public static WebApplication Make()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    /// <summary>Where a started application listens.</summary>
    public static Uri AddressOf(WebApplication app) => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Answers nothing until the caller gives up or the server stops.</summary>
    public static async Task HangAsync(HttpContext context, Task stopping)
    {
        var gaveUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registered = context.RequestAborted.Register(gaveUp.SetResult);
        await Task.WhenAny(stopping, gaveUp.Task);
    }
}
