using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Delivery;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

public sealed class ClaimOwnerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public void A_process_lives_until_it_ends()
    {
        using var me = Owner();
        var other = Owner();
        var id = other.Id;

        me.HasEnded(id).ShouldBeFalse();
        other.Dispose();
        me.HasEnded(id).ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_a_killed_process_left_is_cleared_away()
    {
        using var me = Owner();
        var left = _folder.Write("newsbot.db-owners/0123abcd", "");

        me.HasEnded("0123abcd").ShouldBeTrue();
        File.Exists(left).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("../news.db")]
    [InlineData("not-an-id")]
    public void Who_left_no_name_may_live(string id) => Owner().HasEnded(id).ShouldBeFalse();

    [Fact]
    public void Where_no_file_can_be_made_the_process_has_no_name_and_goes_on()
    {
        _folder.Write("newsbot.db-owners", "in the way");

        Owner().Id.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private ClaimOwner Owner() => new(Path.Combine(_folder.Path, "newsbot.db"), NullLogger<ClaimOwner>.Instance);
}
