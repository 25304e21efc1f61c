using Microsoft.Extensions.Options;
using NewsBot.Configuration;

namespace NewsBot.Topics;

/// <summary>Checks that the catalogue is there; what is in it is checked when it is read.</summary>
internal sealed class TopicOptionsValidator(ConfigurationFile configuration) : IValidateOptions<TopicOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TopicOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.File))
        {
            return ValidateOptionsResult.Fail("Topics.File: is empty; write the path of the topic catalogue, such as \"topics.json\", or leave it out");
        }

        var path = configuration.Resolve(options.File);
        return File.Exists(path)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Topics.File: \"{options.File}\" is not there ({path}); put the topic catalogue there or correct the path");
    }
}
