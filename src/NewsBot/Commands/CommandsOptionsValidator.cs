using Microsoft.Extensions.Options;

namespace NewsBot.Commands;

/// <summary>Checks the limits of commands.</summary>
internal sealed class CommandsOptionsValidator : IValidateOptions<CommandsOptions>
{
    // A page of more stories than this no longer fits one message of any platform.
    private const int MostStories = 50;
    private const int MostPerMinute = 10_000;

    public ValidateOptionsResult Validate(string? name, CommandsOptions options)
    {
        List<string> failures = [];
        Check("Commands.PerMinute", options.PerMinute, MostPerMinute, 20);
        Check("Commands.PageSize", options.PageSize, MostStories, 5);
        Check("Commands.MaxCount", options.MaxCount, MostStories, 20);
        if (failures.Count == 0 && options.PageSize > options.MaxCount)
        {
            failures.Add($"Commands.PageSize: {options.PageSize} is more than Commands.MaxCount ({options.MaxCount}); write {options.MaxCount} or less");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(string key, int value, int most, int usual)
        {
            if (value < 1 || value > most)
            {
                failures.Add($"{key}: {value} is out of range; write a number from 1 to {most} (usually {usual})");
            }
        }
    }
}
