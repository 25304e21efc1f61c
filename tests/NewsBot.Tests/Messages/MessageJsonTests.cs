using System.Text.Json;
using NewsBot.Messages;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Messages;

public sealed class MessageJsonTests
{
    [Fact]
    public void The_example_in_the_documentation_is_what_is_written()
    {
        var message = new Message
        {
            Blocks =
            [
                new Heading([Run.Of("Latest on Iraq")]),
                new StoryBlock("Port of Basra opens a second grain terminal", null, null, "Sample Wire · 3 h ago", ["Basra", "Iraq"], "S1"),
            ],
            Buttons = [[new Button("More", "/latest iraq page:2")]],
        };

        var documented = File.ReadAllText(Repository.File("docs/message.md")).Split("```json")[1].Split("```")[0];

        JsonElement.DeepEquals(JsonDocument.Parse(MessageJson.Write(message)).RootElement, JsonDocument.Parse(documented).RootElement).ShouldBeTrue(MessageJson.Write(message));
    }

    [Fact]
    public void Every_kind_of_block_and_run_reads_back()
    {
        var message = new Message
        {
            Blocks =
            [
                new Paragraph([Run.Of("a <b> & \"c\""), Run.Bold("السلام"), new Run("d", RunStyle.Highlight, new Uri("https://example.org/a?b=c"))]),
                new BulletList([[Run.Do("/help")], [new Run("e", RunStyle.Italic)]]),
                new Note([Run.Of("f")]),
                new StoryBlock("g", new Uri("https://example.org/"), "h", "i", [], "S2"),
            ],
            Language = "ar",
            Private = true,
        };

        var json = MessageJson.Write(message);

        json.ShouldContain("\"text\":\"السلام\"");
        json.ShouldContain("\"style\":\"highlight\"");
        MessageJson.Write(MessageJson.Read(json)).ShouldBe(json);
        MessageJson.Read(json).Blocks.Select(block => block.GetType()).ShouldBe([typeof(Paragraph), typeof(BulletList), typeof(Note), typeof(StoryBlock)]);
    }
}
