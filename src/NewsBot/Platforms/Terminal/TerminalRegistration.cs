using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsBot.Delivery;

namespace NewsBot.Platforms.Terminal;

/// <summary>The terminal's services.</summary>
public static class TerminalRegistration
{
    /// <summary>Adds asking one command and the interactive chat, for a process that ends with them. Such a process pushes to its own terminal only: all other chats are the running service's.</summary>
    public static IServiceCollection AddTerminal(this IServiceCollection services) => services
        .RemoveAll<IMessageSender>()
        .AddSingleton<IMessageSender, TerminalSender>()
        .AddSingleton(_ => TerminalRenderer.OfThisProcess())
        .AddSingleton<TerminalInbox>()
        .AddSingleton<TerminalPushes>()
        .AddSingleton<TerminalAsk>()
        .AddSingleton<TerminalChat>();
}
