using System.CommandLine;
using NewsBot.Configuration;
using NewsBot.Storage;

namespace NewsBot.CommandLine;

/// <summary>How a call of the command line gets the rooms to work with, and what it answers when that fails.</summary>
/// <param name="compose">Puts the rooms together for a configuration; starts nothing.</param>
/// <param name="config">The option that names the configuration file.</param>
internal sealed class ToolCall(Func<ConfigurationFile, IHost> compose, Option<string?> config)
{
    /// <summary>Works with the rooms, if the configuration is in order.</summary>
    /// <returns>What the work answers; <see cref="ExitCode.Problem"/> where the configuration is not in order, <see cref="ExitCode.Store"/> where the store cannot be used, <see cref="ExitCode.Interrupted"/> where it was stopped.</returns>
    public async Task<int> RunAsync(ParseResult call, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var host = compose(ConfigurationFile.Find(call.GetValue(config), Environment.GetEnvironmentVariable(ConfigurationFile.Variable)));
        try
        {
            var problems = ConfigurationCheck.Run(host.Services);
            foreach (var problem in problems)
            {
                await Console.Error.WriteLineAsync(problem.ToString());
            }

            return problems.Count > 0 ? ExitCode.Problem : await work(host.Services, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (StorageException unusable)
        {
            await Console.Error.WriteLineAsync(unusable.Message);
            return ExitCode.Store;
        }
        finally
        {
            await DisposeAsync(host);
        }
    }

    /// <summary>Works with the rooms and the store in this program's version, if the configuration is in order.</summary>
    public Task<int> RunWithStoreAsync(ParseResult call, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken) => RunAsync(
        call,
        async (services, stopping) =>
        {
            await Migrator.MigrateAsync(services.GetRequiredService<Database>(), stopping);
            return await work(services, stopping);
        },
        cancellationToken);

    private static ValueTask DisposeAsync(IHost host)
    {
        // What the rooms hold (the database) is only released asynchronously.
        if (host is IAsyncDisposable disposable)
        {
            return disposable.DisposeAsync();
        }

        host.Dispose();
        return ValueTask.CompletedTask;
    }
}
