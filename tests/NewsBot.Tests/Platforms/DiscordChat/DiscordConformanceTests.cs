namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>The suite on Discord: what is posted takes the same way whichever client receives.</summary>
public sealed class DiscordConformanceTests : PlatformConformance
{
    protected override async Task<PlatformBench> StartAsync() => await DiscordBench.StartAsync();
}
