using NewsBot.Messages;

namespace NewsBot.Platforms;

/// <summary>What the bot says where it was just added.</summary>
internal static class Greeting
{
    /// <summary>The greeting.</summary>
    /// <param name="language">BCP 47; one without texts of its own is greeted in English.</param>
    public static Message In(string language)
    {
        var texts = Texts.In(language);
        return new Message
        {
            Blocks = [new Paragraph(texts.Runs("bot.greeting", ("subscribe", Run.Do("/subscribe iraq")), ("help", Run.Do("/help"))))],
            Language = texts.Language,
        };
    }
}
