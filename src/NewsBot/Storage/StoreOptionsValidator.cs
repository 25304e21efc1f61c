using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace NewsBot.Storage;

/// <summary>Finds connection strings that cannot work.</summary>
internal sealed class StoreOptionsValidator : IValidateOptions<StoreOptions>
{
    private const string Remedy = "write \"Data Source=data/newsbot.db\"";

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StoreOptions options)
    {
        try
        {
            var connection = new SqliteConnectionStringBuilder(options.Connection);
            return connection switch
            {
                { DataSource: "" } => Failure("names no file"),
                { DataSource: ":memory:" } or { Mode: SqliteOpenMode.Memory } => Failure("would keep everything in memory and lose it at the next start"),
                { Mode: SqliteOpenMode.ReadOnly } => Failure("is read-only, and NewsBot writes"),
                _ => ValidateOptionsResult.Success,
            };
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return Failure($"is not an SQLite connection string ({failure.Message.TrimEnd('.')})");
        }

        ValidateOptionsResult Failure(string what) => ValidateOptionsResult.Fail($"Store.Connection: \"{options.Connection}\" {what}; {Remedy}.");
    }
}
