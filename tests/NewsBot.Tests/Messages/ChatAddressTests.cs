using NewsBot.Messages;

namespace NewsBot.Tests.Messages;

public sealed class ChatAddressTests
{
    [Theory]
    [InlineData("telegram:-100123/45")]
    [InlineData("discord:123")]
    [InlineData("terminal:local")]
    public void A_written_address_reads_back_as_itself(string text)
    {
        ChatAddress.TryParse(text, out var address).ShouldBeTrue();
        address.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("telegram")]
    [InlineData("telegram:")]
    [InlineData(":12")]
    [InlineData("telegram:1/2/3")]
    [InlineData("web:a b")]
    [InlineData("web:<script>")]
    public void What_is_not_an_address_is_refused(string text) => ChatAddress.TryParse(text, out _).ShouldBeFalse();
}
