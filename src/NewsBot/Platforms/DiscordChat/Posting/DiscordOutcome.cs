using NewsBot.Delivery;
using NewsBot.Platforms.DiscordChat.Rest;

namespace NewsBot.Platforms.DiscordChat.Posting;

/// <summary>What the platform's refusals mean for a delivery (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json).</summary>
internal static class DiscordOutcome
{
    private static readonly TimeSpan UntilNetworkReturns = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan UntilCalm = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UntilMended = TimeSpan.FromMinutes(5);

    /// <summary>The outcome of a call that did not post.</summary>
    public static SendOutcome Of(DiscordAnswer answer) => answer switch
    {
        DiscordAnswer.SlowDown slow => new SendOutcome.RetryLater(slow.After, slow.Reason),
        DiscordAnswer.Unreachable => new SendOutcome.RetryLater(UntilNetworkReturns, answer.Reason),
        DiscordAnswer.Refused refused => Of(refused),
        _ => new SendOutcome.Unknown(answer.Reason),
    };

    private static SendOutcome Of(DiscordAnswer.Refused refused) => refused.Code switch
    {
        10003 => new SendOutcome.ChatGone("the channel does not exist any more"),
        10004 => new SendOutcome.ChatGone("the server does not exist any more, or the bot was removed from it"),
        50001 => new SendOutcome.ChatGone("the bot cannot see the channel; give it the permission View Channel there"),
        50013 => new SendOutcome.ChatGone("the bot may not post; give it Send Messages and Embed Links there, in threads Send Messages in Threads, in forums Create Posts"),
        50007 or 50278 => new SendOutcome.ChatGone("the user takes no direct messages from the bot"),
        50083 or 160005 => new SendOutcome.ChatGone("the thread is archived or locked; unlock it, or subscribe in another"),
        20016 or 20028 or 20029 => new SendOutcome.RetryLater(UntilCalm, $"the channel asks to slow down ({refused.Code})"),
        50035 => new SendOutcome.Malformed(refused.Reason),
        40067 => new SendOutcome.Rejected("the forum asks for a tag and has none that is called like a topic of the story; add such tags, or do not require one"),
        200000 or 200001 => new SendOutcome.Rejected($"the server's AutoMod refused the text ({refused.Code})"),
        _ when refused.Status == 401 => new SendOutcome.RetryLater(UntilMended, "the token was refused; check Discord.Token"),

        // Neither a code nor the platform's words: something between NewsBot and the platform refuses the whole machine.
        0 when refused.Status is < 400 or 403 or 404 or 405 => new SendOutcome.RetryLater(UntilMended, refused.Reason),
        _ => new SendOutcome.Rejected(refused.Reason),
    };
}
