using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsBot.Configuration;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Configuration;

/// <summary>A host configured by a file in a folder of its own, with a section "Push" and a list "Sources".</summary>
internal sealed class Configured : IDisposable
{
    public const string Name = "config/newsbot.json";

    private readonly TestFolder _folder = new();
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly Action<IServiceCollection> _rooms;
    private readonly bool _keepsLog;
    private IHost? _host;

    public Configured(string json, Action<IServiceCollection>? rooms = null, bool keepsLog = true)
    {
        _keepsLog = keepsLog;
        _rooms = rooms ?? (_ => { });
        Write(json);
    }

    public LogLines Log { get; } = new();

    public FakeTime Time { get; } = new();

    public string FilePath => Path.Combine(_folder.Path, Name);

    public IServiceProvider Services => Started()._host!.Services;

    public IReadOnlyList<string> Problems => [.. ConfigurationCheck.Run(Services).Select(problem => problem.ToString())];

    /// <summary>What would be found if the file held that.</summary>
    public IReadOnlyList<string> ProblemsOf(string json)
    {
        Write(json);
        var read = Services.GetRequiredService<FollowedConfiguration>().ReadAgain();
        return [.. Services.GetRequiredService<ConfigurationCheck>().Find(read).Select(problem => problem.ToString())];
    }

    public SampleOptions Push => Services.GetRequiredService<IOptionsMonitor<SampleOptions>>().CurrentValue;

    public SampleList Sources => Services.GetRequiredService<IOptionsMonitor<SampleList>>().CurrentValue;

    public ConfigurationWatcher Watcher => Services.GetServices<IHostedService>().OfType<ConfigurationWatcher>().Single();

    public Configured With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    /// <summary>Reads the file as it stands now; what is written later is a change.</summary>
    public Configured Started()
    {
        _host ??= Build();
        return this;
    }

    /// <summary>Writes the configuration, or a file beside it.</summary>
    public Configured Write(string text, string name = "newsbot.json")
    {
        _folder.Write(Path.Combine("config", name), text);
        return this;
    }

    /// <summary>Lets the watcher see what stands there now twice, which is what it takes to judge it.</summary>
    public void Look()
    {
        Watcher.CheckNow();
        Watcher.CheckNow();
    }

    public void Dispose()
    {
        _host?.Dispose();
        _folder.Dispose();
    }

    private IHost Build()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddNewsBotConfiguration(new ConfigurationFile(FilePath) { Name = Name }, _variables);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSection<SampleOptions>("Push");
        builder.Services.AddSection<SampleList>("Sources");
        _rooms(builder.Services);
        if (_keepsLog)
        {
            builder.Logging.ClearProviders().AddProvider(Log);
        }

        return builder.Build();
    }
}
