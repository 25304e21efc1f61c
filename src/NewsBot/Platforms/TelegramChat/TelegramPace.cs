using NewsBot.Delivery.Lanes;

namespace NewsBot.Platforms.TelegramChat;

/// <summary>What the Bot API's answers say about the pace. It never says whether a pause concerns the chat or the whole bot.</summary>
internal static class TelegramPace
{
    private const int TooManyRequests = 429;

    /// <summary>Tells the lane. An end that is unknown says nothing.</summary>
    public static void Told<T>(this LanePass pass, TelegramAnswer<T> answer)
    {
        switch (answer)
        {
            case TelegramAnswer<T>.Refused { Error: { Code: TooManyRequests } error }:
                pass.Told(new LaneNews { RetryAfter = error.RetryAfter ?? TelegramErrors.Pause });
                break;
            case TelegramAnswer<T>.Done or TelegramAnswer<T>.Refused:
                pass.Told(LaneNews.None);
                break;
        }
    }
}
