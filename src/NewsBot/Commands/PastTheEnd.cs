using NewsBot.Messages;

namespace NewsBot.Commands;

/// <summary>The answer to a page behind the last one.</summary>
internal static class PastTheEnd
{
    public static Answer Add(Answer answer, CommandCall call, string command) => answer
        .Paragraph(call.Texts.Format("page.none", ("page", call.Page)))
        .Row(new Button(call.Texts["page.first"], command));
}
