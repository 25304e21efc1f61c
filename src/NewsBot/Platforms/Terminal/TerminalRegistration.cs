using NewsBot.Delivery;

namespace NewsBot.Platforms.Terminal;

/// <summary>The terminal's services.</summary>
public static class TerminalRegistration
{
    /// <summary>Adds asking one command and the interactive chat; its pushes are registered where a chat is really opened, by <see cref="AddTerminalPushes"/>.</summary>
    public static IServiceCollection AddTerminal(this IServiceCollection services) => services
        .AddSingleton(_ => TerminalRenderer.OfThisProcess())
        .AddSingleton<TerminalInbox>()
        .AddSingleton<TerminalAsk>()
        .AddSingleton<TerminalChat>();

    /// <summary>Adds the way out to the open chat. A service without a terminal leaves it away, so that its dispatcher does not claim what only a chat can show.</summary>
    public static IServiceCollection AddTerminalPushes(this IServiceCollection services) => services.AddSingleton<IMessageSender, TerminalSender>();
}
