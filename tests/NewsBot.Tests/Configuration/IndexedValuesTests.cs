using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using NewsBot.Configuration;
using NewsBot.Ingestion;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Configuration;

public sealed class IndexedValuesTests
{
    [Fact]
    public void It_has_the_same_keys_as_dotnets_own_provider_in_the_same_order()
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Sources:10:Id"] = "ten",
            ["Sources:2:Id"] = "two",
            ["sources:2:Topics:0"] = "iraq",
            ["Sources:2:Topics:1"] = "syria",
            ["Push"] = "a value over keys",
            ["Push:Every"] = "00:01:00",
            ["Push:Quiet:From"] = "22:00",
            ["Web:Url"] = null,
            ["$schema"] = "x",
        };
        var own = new ConfigurationRoot([new IndexedValues(values)]);
        var others = new ConfigurationRoot([new MemoryConfigurationProvider(new MemoryConfigurationSource { InitialData = values })]);

        Paths(own).ShouldBe(Paths(others));
    }

    [Fact]
    public void Keys_of_an_earlier_source_stand_among_its_own()
    {
        var values = new ConfigurationRoot(
        [
            new MemoryConfigurationProvider(new MemoryConfigurationSource { InitialData = [new("Sources:1:Id", "one"), new("Sources:3:Id", "three")] }),
            new IndexedValues(new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["Sources:2:Id"] = "two" }),
        ]);

        values.GetSection("Sources").GetChildren().Select(child => child.Key).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public void Thousands_of_sources_are_bound_in_time()
    {
        var values = Enumerable.Range(0, 20_000).SelectMany(at => new[] { "Id", "Name", "Url", "Every", "Topics:0" }, (at, key) => $"Sources:{at}:{key}")
            .ToDictionary(key => key, key => (string?)(key.EndsWith("Every", StringComparison.Ordinal) ? "00:10:00" : "https://wire.example/"), StringComparer.OrdinalIgnoreCase);
        var started = ThreadTime.Now;

        new ConfigurationRoot([new IndexedValues(values)]).GetSection("Sources").Get<SourceList>()!.Count.ShouldBe(20_000);

        // A second or two; without the index it takes minutes.
        (ThreadTime.Now - started).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static List<string> Paths(IConfiguration section) =>
        [.. section.GetChildren().SelectMany(child => Paths(child).Prepend($"{child.Path.ToUpperInvariant()}={child.Value}"))];
}
