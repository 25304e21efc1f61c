using NewsBot.Platforms;

namespace NewsBot.Tests.Platforms.TelegramChat;

/// <summary>The suite on the built-in client.</summary>
public sealed class BuiltInTelegramConformanceTests : PlatformConformance
{
    protected override async Task<PlatformBench> StartAsync() => await TelegramBench.StartAsync("builtin");
}

/// <summary>The suite on the library's client, where it was built.</summary>
public sealed class LibraryTelegramConformanceTests : PlatformConformance
{
    protected override async Task<PlatformBench> StartAsync()
    {
        Assert.SkipUnless(ChatLibraries.AreBuilt, "this build has no chat libraries (-p:PackageSet=full)");
        return await TelegramBench.StartAsync("library");
    }
}
