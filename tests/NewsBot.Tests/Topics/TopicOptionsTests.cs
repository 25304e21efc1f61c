using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Topics;

public sealed class TopicOptionsTests
{
    [Fact]
    public void The_catalogue_lies_beside_the_configuration_file()
    {
        using var folder = new TestFolder();
        folder.Write("topics.json", CatalogueText.Small);

        Validate(folder, new TopicOptions()).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("elsewhere/topics.json")]
    [InlineData("")]
    public void A_catalogue_that_is_not_there_is_named_with_its_key(string file)
    {
        using var folder = new TestFolder();

        Validate(folder, new TopicOptions { File = file }).FailureMessage.ShouldStartWith($"Topics.File: {(file.Length == 0 ? "is empty" : $"\"{file}\" is not there")}");
    }

    private static ValidateOptionsResult Validate(TestFolder folder, TopicOptions options) =>
        new TopicOptionsValidator(new ConfigurationFile(Path.Combine(folder.Path, "newsbot.json"))).Validate(name: null, options);
}
