using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NewsBot.Tests.Configuration;

public sealed class RoomValidationTests
{
    private static readonly Action<IServiceCollection> Rooms = services =>
    {
        services.AddSingleton<IValidateOptions<SampleList>, EverySourceHasAnId>();
        services.AddSingleton<IValidateOptions<SampleOptions>, LimitIsAtMostAHundred>();
    };

    [Fact]
    public void What_the_rooms_find_stands_beside_what_the_strict_check_finds()
    {
        using var configured = new Configured("""
            {
              "Push": { "Limit": 200, "Evry": 1 },
              "Sources": [
                { "Id": "a" },
                { "Every": "5min" },
                { "Id": "c", "Every": "00:00:00" }
              ]
            }
            """, Rooms);

        configured.Problems.ShouldBe([
            "config/newsbot.json: Push.Evry: unknown key; did you mean \"Every\"? (line 2)",
            "config/newsbot.json: Push.Limit: 200 is too many; write at most 100 (line 2)",
            "config/newsbot.json: Sources[1].Every: \"5min\" is not a duration; write \"00:05:00\" (line 5)",
            "config/newsbot.json: Sources[1].Id: is missing (line 5)",
            "config/newsbot.json: Sources[2].Every: 0 is too often (line 6)",
        ]);
    }

    [Fact]
    public void A_value_that_is_wrong_by_itself_is_not_told_to_be_missing_too()
    {
        using var configured = new Configured("""{ "Sources": [ { "Id": [] } ] }""", Rooms);

        configured.Problems.ShouldBe(["config/newsbot.json: Sources[0].Id: is a list where one value belongs (line 1)"]);
    }

    [Fact]
    public void A_list_that_lost_an_element_is_not_judged_further_for_its_numbers_would_be_wrong()
    {
        using var configured = new Configured("""{ "Sources": [ "a", { "Id": "b" }, { "Every": "00:00:00" } ] }""", Rooms);

        configured.Problems.ShouldBe(["config/newsbot.json: Sources[0]: \"a\" is not an object; write { … } (line 1)"]);
    }

    [Fact]
    public void A_failure_without_a_key_is_told_of_its_section()
    {
        using var configured = new Configured("{}", services => services.AddSingleton<IValidateOptions<SampleOptions>, NeverContent>());

        configured.Problems.ShouldBe(["config/newsbot.json: Push: is never right", "config/newsbot.json: Push.Every: is never right either"]);
    }

    [Fact]
    public void A_value_that_the_environment_set_is_told_of_its_variable()
    {
        using var configured = new Configured("{}", Rooms).With("NEWSBOT__Push__Limit", "300");

        configured.Problems.ShouldBe(["NEWSBOT__Push__Limit: Push.Limit: 300 is too many; write at most 100"]);
    }

    [Fact]
    public void What_a_validator_cannot_be_made_of_is_told_like_a_failure()
    {
        using var configured = new Configured("{}", services => services.AddSingleton<IValidateOptions<SampleOptions>>(
            _ => throw new InvalidDataException("catalogue.json: iraq stands twice\ncatalogue.json: syria has no name")));

        configured.Problems.ShouldBe([
            "config/newsbot.json: Push: catalogue.json: iraq stands twice",
            "config/newsbot.json: Push: catalogue.json: syria has no name",
        ]);
    }

    [Fact]
    public void A_validator_that_needs_another_section_stays_silent_while_that_one_is_wrong()
    {
        using var configured = new Configured("""{ "Push": { "Limit": 200 } }""", services =>
        {
            Rooms(services);
            services.AddSingleton<IValidateOptions<SampleList>>(provider =>
                throw new OptionsValidationException("", typeof(SampleOptions), [$"{provider.GetRequiredService<IOptions<SampleOptions>>().Value.Limit}"]));
        });

        configured.Problems.ShouldBe(["config/newsbot.json: Push.Limit: 200 is too many; write at most 100 (line 1)"]);
    }

    [Fact]
    public void A_validator_that_quotes_a_secret_does_not_show_it()
    {
        using var configured = new Configured("""{ "Push": { "Token": "hunter2" } }""", services => services.AddSingleton<IValidateOptions<SampleOptions>, QuotesTheToken>());

        configured.Problems.ShouldBe(["config/newsbot.json: Push.Token: \"[secret]\" is no token (line 1)"]);
    }

    private sealed class QuotesTheToken : IValidateOptions<SampleOptions>
    {
        public ValidateOptionsResult Validate(string? name, SampleOptions options) => ValidateOptionsResult.Fail($"Push.Token: \"{options.Token}\" is no token");
    }

    private sealed class EverySourceHasAnId : IValidateOptions<SampleList>
    {
        public ValidateOptionsResult Validate(string? name, SampleList options)
        {
            var failures = new List<string>();
            for (var index = 0; index < options.Count; index++)
            {
                if (options[index].Id.Length == 0)
                {
                    failures.Add($"Sources[{index}].Id: is missing");
                }

                if (options[index].Every <= TimeSpan.Zero)
                {
                    failures.Add($"Sources[{index}].Every: 0 is too often");
                }
            }

            return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
        }
    }

    private sealed class LimitIsAtMostAHundred : IValidateOptions<SampleOptions>
    {
        public ValidateOptionsResult Validate(string? name, SampleOptions options) =>
            options.Limit <= 100 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"Limit: {options.Limit} is too many; write at most 100");
    }

    private sealed class NeverContent : IValidateOptions<SampleOptions>
    {
        public ValidateOptionsResult Validate(string? name, SampleOptions options) =>
            ValidateOptionsResult.Fail(["is never right", "Every: is never right either"]);
    }
}
