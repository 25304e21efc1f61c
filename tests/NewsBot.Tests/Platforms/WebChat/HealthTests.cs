using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsBot.Storage;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Platforms.WebChat;

public sealed class HealthTests
{
    [Fact]
    public async Task A_service_whose_store_answers_is_ready_and_says_what_it_looked_at()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        var ready = await browser.Http.GetFromJsonAsync<JsonElement>("/readyz");
        ready.GetProperty("status").GetString().ShouldBe("healthy");
        ready.GetProperty("checks").GetProperty("store").GetProperty("status").GetString().ShouldBe("healthy");
    }

    [Fact]
    public async Task A_service_whose_store_is_not_migrated_lives_but_is_not_ready()
    {
        using var folder = new TestFolder();
        await using var empty = new Database($"Data Source={Path.Combine(folder.Path, "empty.db")}");
        await using var server = await WebServer.StartAsync(services: services => services.AddSingleton(empty));
        using var browser = server.Open();

        using var live = await browser.GetAsync("/healthz");
        using var ready = await browser.GetAsync("/readyz");

        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("checks").GetProperty("store").GetProperty("description").ToString().ShouldContain("not migrated");
    }

    [Fact]
    public async Task A_check_that_another_room_brings_decides_with_the_others()
    {
        await using var server = await WebServer.StartAsync(services: services => services.AddHealthChecks().AddCheck("scheduler", () => HealthCheckResult.Unhealthy("it stands still")));
        using var browser = server.Open();
        using var ready = await browser.GetAsync("/readyz");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync()).ShouldContain("it stands still");
    }

    [Fact]
    public async Task A_probe_may_call_by_address_but_not_by_a_foreign_name()
    {
        await using var server = await WebServer.StartAsync();
        using var browser = server.Open();
        using var probe = await browser.GetAsync("/readyz", ("Host", "10.1.2.3:8080"));
        using var rebound = await browser.GetAsync("/readyz", ("Host", "evil.example"));
        probe.StatusCode.ShouldBe(HttpStatusCode.OK);
        rebound.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
