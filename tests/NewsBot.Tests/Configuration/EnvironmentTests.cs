using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Configuration;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Configuration;

public sealed class EnvironmentTests
{
    [Fact]
    public void A_variable_wins_over_the_file_in_whatever_case()
    {
        using var configured = new Configured("""{ "Push": { "Limit": 7, "Share": 0.25 }, "Sources": [ { "Id": "a" }, { "Id": "b" } ] }""")
            .With("NEWSBOT__Push__Limit", "9")
            .With("newsbot__push__INNER__innermost__name", "deep")
            .With("NEWSBOT__Sources__1__Id", "c")
            .With("NEWSBOT__Sources__2__Id", "d")
            .With("NEWSBOT__Sources__2__Topics__0", "iraq");

        configured.Problems.ShouldBeEmpty();
        configured.Push.Limit.ShouldBe(9);
        configured.Push.Share.ShouldBe(0.25);
        configured.Push.Inner.Innermost.Name.ShouldBe("deep");
        configured.Sources.Select(source => source.Id).ShouldBe(["a", "c", "d"]);
        configured.Sources[2].Topics.ShouldBe(["iraq"]);
    }

    [Fact]
    public void Other_variables_are_none_of_its_business()
    {
        using var configured = new Configured("{}")
            .With("NEWSBOT_CONFIG", "elsewhere.json")
            .With("NEWSBOT_PORT", "tcp://10.0.0.1:80")
            .With("Push__Limit", "9")
            .With("ASPNETCORE_URLS", "http://0.0.0.0:80");

        configured.Problems.ShouldBeEmpty();
        configured.Push.Limit.ShouldBe(20);
        configured.Services.GetRequiredService<IConfiguration>().AsEnumerable().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("NEWSBOT__Push__Every", "5min", "Push.Every: \"5min\" is not a duration; write \"00:05:00\"")]
    [InlineData("NEWSBOT__Psuh__Every", "5min", "Psuh: unknown key; did you mean \"Push\"?")]
    [InlineData("NEWSBOT__Push__Evrey", "5min", "Push.Evrey: unknown key; did you mean \"Every\"?")]
    [InlineData("NEWSBOT__Sources__0__Topics", "iraq", "Sources[0].Topics: \"iraq\" is not a list; set NEWSBOT__Sources__0__Topics__0, NEWSBOT__Sources__0__Topics__1 and so on")]
    [InlineData("NEWSBOT__Sources__5__Id", "x", "Sources[5]: there is no element 1 before it; number the elements from 0 without a gap")]
    [InlineData("NEWSBOT__Push", "x", "Push: \"x\" is not an object; write { … }")]
    public void A_wrong_variable_is_named_instead_of_the_file(string variable, string value, string expected)
    {
        using var configured = new Configured("""{ "Sources": [ { "Id": "a" } ] }""").With(variable, value);

        configured.Problems.ShouldBe([$"{variable}: {expected}"]);
    }

    [Fact]
    public void The_host_of_the_chat_page_keeps_no_other_configuration()
    {
        using var folder = new TestFolder();
        var file = folder.Write("newsbot.json", """{ "Push": { "Limit": 7 } }""");
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:1", "--Push:Limit=1"]);

        builder.AddNewsBotConfiguration(new ConfigurationFile(file), new Dictionary<string, string>(StringComparer.Ordinal));

        builder.Configuration.AsEnumerable().Where(pair => pair.Value is not null).ShouldBe([new("Push:Limit", "7")]);
    }

    [Fact]
    public void The_file_is_found_by_option_then_variable_then_default()
    {
        ConfigurationFile.Find("a.json", "b.json").Name.ShouldBe("a.json");
        ConfigurationFile.Find(named: null, "b.json").Name.ShouldBe("b.json");
        var found = ConfigurationFile.Find(named: null, "");
        found.Name.ShouldBe("config/newsbot.json");
        found.Path.ShouldBe(Path.GetFullPath("config/newsbot.json"));
    }

    [Fact]
    public void Paths_are_relative_to_the_file()
    {
        var file = new ConfigurationFile("/srv/newsbot/config/newsbot.json");

        file.Resolve("samples").ShouldBe("/srv/newsbot/config/samples");
        file.Resolve("../data").ShouldBe("/srv/newsbot/data");
        file.Resolve("/var/dumps").ShouldBe("/var/dumps");
    }
}
