using Microsoft.Extensions.Options;

namespace NewsBot.Configuration;

/// <summary>Runs every <see cref="IValidateOptions{TOptions}"/> of a section.</summary>
/// <param name="key">Key of the section.</param>
/// <typeparam name="TOptions">The options.</typeparam>
internal sealed class SectionCheck<TOptions>(string key) : ISectionCheck
    where TOptions : class
{
    /// <inheritdoc/>
    public string Key => key;

    /// <inheritdoc/>
    public IEnumerable<string> Failures(IConfiguration values, IServiceProvider services)
    {
        var options = Activator.CreateInstance<TOptions>();
        values.GetSection(key).Bind(options);
        try
        {
            foreach (var after in services.GetServices<IPostConfigureOptions<TOptions>>())
            {
                after.PostConfigure(Options.DefaultName, options);
            }

            return [.. services.GetServices<IValidateOptions<TOptions>>()
                .Select(validator => validator.Validate(Options.DefaultName, options))
                .Where(result => result.Failed)
                .SelectMany(result => result.Failures ?? [])];
        }
        catch (OptionsValidationException elsewhere) when (elsewhere.OptionsType != typeof(TOptions))
        {
            // The validator needs something that another, invalid section describes; that section's own failures say all there is to do.
            return [];
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            // The same for something that a broken file describes; nobody else would tell.
            return fault.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
    }
}
