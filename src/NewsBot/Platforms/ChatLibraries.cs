namespace NewsBot.Platforms;

/// <summary>The clients of the chat libraries, which a build has or has not: its package sources decide.</summary>
internal static class ChatLibraries
{
    /// <summary>True where this build has them.</summary>
    public static bool AreBuilt =>
#if CHAT_LIBRARIES
        true;
#else
        false;
#endif

    /// <summary>What is wrong with a choice of client; null for nothing.</summary>
    /// <param name="key">The option ("Discord.Client").</param>
    /// <param name="client">What it says.</param>
    public static string? Problem(string key, string? client) => client switch
    {
        null or "builtin" => null,
        "library" => AreBuilt ? null : $"{key}: \"library\" is not in this build; write \"builtin\", or build with -p:PackageSet=full",
        _ => $"{key}: \"{client}\" is not a client; write \"library\" or \"builtin\"",
    };
}
