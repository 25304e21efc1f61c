using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;

namespace NewsBot.Storage;

/// <summary>Brings the storage into the host.</summary>
public static class StorageRegistration
{
    /// <summary>Adds the <see cref="Database"/> that <c>Store.Connection</c> names, its health check and its watch. <see cref="Migrator.MigrateAsync"/> is the host's first call to it.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSection<StoreOptions>("Store");
        services.AddSingleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>();
        services.AddSingleton(provider =>
        {
            var connection = new SqliteConnectionStringBuilder(provider.GetRequiredService<IOptions<StoreOptions>>().Value.Connection);
            connection.DataSource = provider.GetRequiredService<ConfigurationFile>().Resolve(connection.DataSource);
            return new Database(connection.ConnectionString);
        });
        services.AddHostedService<StoreWatch>();
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store");
        return services;
    }
}
