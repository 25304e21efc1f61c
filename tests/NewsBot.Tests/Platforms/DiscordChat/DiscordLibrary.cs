using NewsBot.Platforms;

namespace NewsBot.Tests.Platforms.DiscordChat;

/// <summary>The library's client, for the tests that it shares with the built-in one.</summary>
internal static class DiscordLibrary
{
    /// <summary>Its name; the test reports itself skipped in a build without it.</summary>
    public static string Required
    {
        get
        {
            Assert.SkipUnless(ChatLibraries.AreBuilt, "this build has no chat libraries (-p:PackageSet=full)");
            return "library";
        }
    }
}
