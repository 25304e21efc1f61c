using NewsBot.Tests.Support;

namespace NewsBot.Tests.Stories;

/// <summary>What publishers make of a wire text is no source of its own. Runs on every database; see <see cref="Newsroom"/>.</summary>
public abstract class ReprintSuite
{
    private const string Lead = "A ferry with ninety passengers ran aground off Samal on Sunday evening, and the crew of a tug brought all of them to land, the harbour office said.";

    private const string Other = "It was dark, cold and loud when the ferry from Orum hit the ground in the strait of Samal, and help was an hour away for those on board.";

    private static readonly string[] Rest =
    [
        "Captain Idris Hamo had taken the northern channel because of the fog, which the pilots of Samal advise against at low water. Nobody had told him of the new sandbank, he said.",
        "The tug Nadia, which was on its way home with a crew of 7, reached the ferry at 19:40. Its skipper threw lines to the passengers and took the children over first.",
        "Two women were treated for cold in the clinic of the port. The others spent the night in the school, where neighbours brought blankets and soup for 90 people.",
        "The company that runs the line has lost two ferries since 2019. Its director promised an inquiry, and the harbour office closed the northern channel until the sandbank has been marked.",
        "Fishermen had asked for lights on the channel in 2021 and again last winter. The ministry answered that the money was meant for the breakwater, of which a third has been built.",
    ];

    protected abstract Task<Newsroom> OpenAsync();

    [Theory]
    [InlineData("the first half of it")]
    [InlineData("the last half of it")]
    [InlineData("every second sentence")]
    [InlineData("another lead")]
    [InlineData("other numbers")]
    [InlineData("the agency's tags")]
    [InlineData("another order")]
    [InlineData("half of it under another lead, with tags")]
    public async Task What_another_publisher_makes_of_a_wire_text_is_no_source_of_its_own(string made)
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("Tug saves ninety from ferry off Samal", [Lead, .. Rest]));

        await room.AcceptAsync(Some.Text("Night of fear on the water", Made(made)) with { Publisher = "Courier" }, "courier.txt");

        var story = (await room.LatestAsync()).ShouldHaveSingleItem();
        story.Publishers.ShouldBe(["Sample Wire", "Courier"]);
        story.IndependentSources.ShouldBe(1);
    }

    [Fact]
    public async Task A_wire_text_that_comes_after_its_abridgement_is_known_again()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("Night of fear on the water", Made("half of it under another lead, with tags")) with { Publisher = "Courier" }, "courier.txt");
        await room.AcceptAsync(Some.Text("Tug saves ninety from ferry off Samal", [Lead, .. Rest]));

        (await room.LatestAsync()).ShouldHaveSingleItem().IndependentSources.ShouldBe(1);
    }

    [Fact]
    public async Task An_abridgement_is_known_again_after_a_restart()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("Tug saves ninety from ferry off Samal", [Lead, .. Rest]));
        await using var again = room.Reopened();
        await again.AcceptAsync(Some.Text("Night of fear on the water", Made("every second sentence")) with { Publisher = "Courier" }, "courier.txt");

        (await again.LatestAsync()).ShouldHaveSingleItem().IndependentSources.ShouldBe(1);
    }

    [Fact]
    public async Task A_report_of_its_own_that_quotes_the_wire_is_a_source_of_its_own()
    {
        await using var room = await OpenAsync();
        await room.AcceptAsync(Some.Text("Tug saves ninety from ferry off Samal", [Lead, .. Rest]));
        await room.AcceptAsync(
            Some.Text(
                "Ferry passengers tell of their hours off Samal",
                "Leyla Omran held her son above the water for an hour before the tug came to the ferry that had run aground off Samal.",
                "She and the other passengers sat on the benches of the school on Monday and asked why Captain Idris Hamo had gone so near the sandbank in the fog.",
                "Nobody had told him of the new sandbank, he said.",
                "A teacher from Samal counted the life jackets: there were forty of them, for ninety people, and some had no belts.") with
            { Publisher = "Courier" },
            "courier.txt");

        (await room.LatestAsync()).ShouldHaveSingleItem().IndependentSources.ShouldBe(2);
    }

    private static string[] Made(string how) => how switch
    {
        "the first half of it" => [Lead, .. Rest[..2]],
        "the last half of it" => Rest[2..],
        "every second sentence" => [.. Rest.Select(paragraph => paragraph[..(paragraph.IndexOf(". ", StringComparison.Ordinal) + 1)])],
        "another lead" => [Other, .. Rest],
        "other numbers" => [.. Rest.Prepend(Lead).Select(paragraph => paragraph.Replace("ninety", "eighty", StringComparison.Ordinal).Replace("19:40", "19:55", StringComparison.Ordinal).Replace("90", "80", StringComparison.Ordinal).Replace("7", "9", StringComparison.Ordinal))],
        "the agency's tags" => [$"SAMAL, Jan 5 (Wire) - {Lead}", .. Rest, "Reporting by A. Writer; Editing by B. Reader"],
        "another order" => [Lead, .. Rest.Reverse()],
        _ => [$"SAMAL (Wire) - {Other}", .. Rest[..3], "Reporting by A. Writer"],
    };
}
