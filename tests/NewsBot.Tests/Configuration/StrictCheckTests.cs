namespace NewsBot.Tests.Configuration;

public sealed class StrictCheckTests
{
    [Fact]
    public void A_file_with_comments_trailing_commas_and_a_schema_line_is_fine()
    {
        using var configured = new Configured("""
            {
              "$schema": "newsbot.schema.json",
              // how often
              "Push": { "Every": "00:02:00", "Kind": "feed", /* why not */ "On": true, },
              "Sources": [ { "Id": "a", "Topics": ["iraq", "syria",], }, ],
            }
            """);

        configured.Problems.ShouldBeEmpty();
        configured.Push.Every.ShouldBe(TimeSpan.FromMinutes(2));
        configured.Push.Kind.ShouldBe(SampleKind.Feed);
        configured.Push.On.ShouldBeTrue();
        configured.Sources.ShouldHaveSingleItem().Topics.ShouldBe(["iraq", "syria"]);
    }

    [Theory]
    [InlineData("""{ "Sourcse": [] }""", """Sourcse: unknown key; did you mean "Sources"? (line 1)""")]
    [InlineData("""{ "Push": { "Evrey": "00:01:00" } }""", """Push.Evrey: unknown key; did you mean "Every"? (line 1)""")]
    [InlineData("""{ "Sources": [ {"Id": "a"}, { "Tpics": [] } ] }""", """Sources[1].Tpics: unknown key; did you mean "Topics"? (line 1)""")]
    [InlineData("""{ "Push": { "Inner": { "Inermost": {} } } }""", """Push.Inner.Inermost: unknown key; did you mean "Innermost"? (line 1)""")]
    [InlineData("""{ "Push": { "Inner": { "Innermost": { "Nmae": "x" } } } }""", """Push.Inner.Innermost.Nmae: unknown key; did you mean "Name"? (line 1)""")]
    [InlineData("""{ "Pause": "00:01:00" }""", """Pause: unknown key here; it belongs in Push.Inner (line 1)""")]
    [InlineData("""{ "Push": { "Id": "00:01:00" } }""", """Push.Id: unknown key here; it belongs in Sources[] (line 1)""")]
    [InlineData("""{ "Push": { "Sources": [] } }""", """Push.Sources: unknown key here; it belongs at the top level (line 1)""")]
    [InlineData("""{ "Quartz": {} }""", """Quartz: unknown key; known here: Push, Sources (line 1)""")]
    [InlineData("""{ "Push": { "$schema": "x" } }""", """Push.$schema: unknown key; known here: AtMost, Every, From, Inner, Kind, Limit, On, OtherToken, OtherTokenFile, PortKey, Share, Token, TokenFile, Url, Weights (line 1)""")]
    public void A_misspelt_or_misplaced_key_is_named_with_what_was_meant(string json, string expected)
    {
        using var configured = new Configured(json);

        configured.Problems.ShouldBe([$"config/newsbot.json: {expected}"]);
    }

    [Theory]
    [InlineData("Every", "\"5min\"", "\"5min\" is not a duration; write \"00:05:00\"")]
    [InlineData("Every", "\"1h 30m\"", "\"1h 30m\" is not a duration; write \"01:30:00\"")]
    [InlineData("Every", "\"1.5 hours\"", "\"1.5 hours\" is not a duration; write \"01:30:00\"")]
    [InlineData("Every", "\"PT90S\"", "\"PT90S\" is not a duration; write \"00:01:30\"")]
    [InlineData("Every", "\"24:00:00\"", "\"24:00:00\" is not a duration; write \"1.00:00:00\"")]
    [InlineData("Every", "\"00:90\"", "\"00:90\" is not a duration; write \"01:30:00\"")]
    [InlineData("Every", "5", "5 has no unit; write \"00:05:00\" for five minutes, \"00:00:05\" for five seconds")]
    [InlineData("Every", "\"often\"", "\"often\" is not a duration; write hours, minutes and seconds, such as \"00:05:00\"")]
    [InlineData("Every", "\"\"", "\"\" is not a duration; write hours, minutes and seconds, such as \"00:05:00\"")]
    [InlineData("Every", "\"-00:05:00\"", "\"-00:05:00\" is not a duration; write hours, minutes and seconds, such as \"00:05:00\"")]
    [InlineData("Every", "\"999999w 999999w\"", "\"999999w 999999w\" is not a duration; write hours, minutes and seconds, such as \"00:05:00\"")]
    [InlineData("Limit", "\"many\"", "\"many\" is not a whole number; write digits only, such as 20")]
    [InlineData("Limit", "2.5", "2.5 is not a whole number; write digits only, such as 20")]
    [InlineData("Limit", "3000000000", "3000000000 is out of range; write a number from -2147483648 to 2147483647")]
    [InlineData("AtMost", "\"x\"", "\"x\" is not a whole number; write digits only, such as 20")]
    [InlineData("Share", "\"0,25\"", "\"0,25\" is not a number; write 0.25")]
    [InlineData("On", "\"yes\"", "\"yes\" is neither true nor false; write true")]
    [InlineData("On", "\"off\"", "\"off\" is neither true nor false; write false")]
    [InlineData("Kind", "\"foler\"", "\"foler\" is unknown here; did you mean \"Folder\"?")]
    [InlineData("Kind", "\"telepathy\"", "\"telepathy\" is unknown here; write one of \"Folder\", \"Feed\", \"Page\"")]
    [InlineData("Kind", "1", "1 is unknown here; write one of \"Folder\", \"Feed\", \"Page\"")]
    [InlineData("Url", "\"127.0.0.1:8080\"", "\"127.0.0.1:8080\" is not an address; write it with its scheme, such as \"http://127.0.0.1:8080\"")]
    [InlineData("Url", "\"/news\"", "\"/news\" is not an address; write it with its scheme, such as \"http://127.0.0.1:8080\"")]
    [InlineData("From", "\"8 am\"", "\"8 am\" is not a time of day; write it as \"08:00\"")]
    [InlineData("Limit", "[1]", "is a list where one value belongs")]
    [InlineData("Limit", "{}", "is an object where one value belongs")]
    [InlineData("Inner", "\"x\"", "\"x\" is not an object; write { … }")]
    [InlineData("Inner", "[]", "is a list where an object belongs; write { … }")]
    public void A_value_of_the_wrong_type_is_shown_with_what_to_write_instead(string key, string value, string expected)
    {
        using var configured = new Configured($$"""{ "Push": { "{{key}}": {{value}} } }""");

        configured.Problems.ShouldBe([$"config/newsbot.json: Push.{key}: {expected} (line 1)"]);
    }

    [Fact]
    public void The_broken_element_of_a_list_is_told_by_its_number_and_line()
    {
        using var configured = new Configured("""
            {
              "Sources": [
                { "Id": "a" },
                { "Id": "b", "Topics": "iraq" },
                {
                  "Id": "c",
                  "Every": "5min"
                },
                "d",
                null,
                {},
              ]
            }
            """);

        configured.Problems.ShouldBe([
            "config/newsbot.json: Sources[1].Topics: \"iraq\" is not a list; write [\"iraq\"] (line 4)",
            "config/newsbot.json: Sources[2].Every: \"5min\" is not a duration; write \"00:05:00\" (line 7)",
            "config/newsbot.json: Sources[3]: \"d\" is not an object; write { … } (line 9)",
            "config/newsbot.json: Sources[4]: null is no element of a list; remove it (line 10)",
            "config/newsbot.json: Sources[5]: is empty; remove it (line 11)",
        ]);
    }

    [Fact]
    public void An_object_where_a_list_belongs_is_refused()
    {
        using var configured = new Configured("""{ "Sources": { "Id": "a" } }""");

        configured.Problems.ShouldBe(["config/newsbot.json: Sources: is not a list; write [ … ] (line 1)"]);
    }

    [Fact]
    public void Keys_are_found_without_regard_to_case()
    {
        using var configured = new Configured("""{ "push": { "LIMIT": 7, "kind": "FEED" }, "SOURCES": [ { "iD": "a" } ] }""");

        configured.Problems.ShouldBeEmpty();
        configured.Push.Limit.ShouldBe(7);
        configured.Sources.ShouldHaveSingleItem().Id.ShouldBe("a");
    }

    [Fact]
    public void A_key_written_twice_is_refused_in_whatever_case()
    {
        using var configured = new Configured("{ \"Push\": {\n\"Limit\": 7,\n\"limit\": 8 } }");

        configured.Problems.ShouldBe(["config/newsbot.json: Push.limit: is written twice, first on line 2; keep one of them (line 3)"]);
    }

    [Fact]
    public void Null_means_left_out()
    {
        using var configured = new Configured("""{ "Push": { "Limit": null, "Inner": null, "Token": null }, "Sources": null }""");

        configured.Problems.ShouldBeEmpty();
        configured.Push.Limit.ShouldBe(20);
    }

    [Fact]
    public void A_secret_of_the_wrong_type_is_not_shown()
    {
        using var configured = new Configured("""{ "Push": { "PortKey": "hunter2" } }""");

        configured.Problems.ShouldBe(["config/newsbot.json: Push.PortKey: the value is not a whole number; write digits only, such as 20 (line 1)"]);
    }

    [Fact]
    public void A_value_with_line_breaks_stays_on_one_line_and_a_long_one_is_cut()
    {
        using var configured = new Configured($$"""{ "Push": { "Limit": "a\nb{{new string('x', 200)}}" } }""");

        var problem = configured.Problems.ShouldHaveSingleItem();
        problem.ShouldContain("\"a\\nbxxx");
        problem.ShouldContain("x…\" is not a whole number");
        problem.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("{\n  \"Push\": { \"Limit\": 1 }\n  \"Sources\": []\n}", "line 3, column 3: not valid JSON: ")]
    [InlineData("{\n  \"Push\": { \"Limit\": 1 ", "line 2, column 24: not valid JSON: ")]
    [InlineData("{ \"Push\": { \"Url\": \"الموصل\" x } }", "line 1, column 29: not valid JSON: ")]
    [InlineData("{} {}", "line 1, column 4: not valid JSON: ")]
    [InlineData("", "line 1, column 1: not valid JSON: ")]
    [InlineData("Push: yes", "line 1, column 1: not valid JSON: ")]
    public void Bad_json_is_told_with_line_and_column(string json, string expected)
    {
        using var configured = new Configured(json);

        var problem = configured.Problems.ShouldHaveSingleItem();
        problem.ShouldStartWith($"config/newsbot.json: {expected}");
        problem.ShouldEndWith("; look there and just before for a missing or extra comma, quote or bracket");
    }

    [Fact]
    public void A_token_without_quotes_is_not_shown()
    {
        using var configured = new Configured("{ \"Push\": { \"Token\": nobody-must-see-this } }");

        configured.Problems.ShouldBe(["config/newsbot.json: line 1, column 23: not valid JSON: a text stands there without quotes; look there and just before for a missing or extra comma, quote or bracket"]);
    }

    [Fact]
    public void A_file_in_another_encoding_is_told_to_be_one()
    {
        using var configured = new Configured("{}");
        File.WriteAllText(configured.FilePath, "{ \"Push\": {} }", System.Text.Encoding.Unicode);

        configured.Problems.ShouldBe(["config/newsbot.json: the file is not UTF-8; save it in that encoding"]);
    }

    [Fact]
    public void Whatever_happens_to_a_file_is_told_and_shows_no_secret()
    {
        const string Good = """
            {
              "Push": { "Every": "00:02:00", "Token": "hunter2-and-more", "Url": "http://127.0.0.1:1\u0031", "On": true, },
              "Sources": [ { "Id": "a", "Topics": ["iraq", "\ud83d\ude00"], "Kind": "feed" }, { "Every": "1.00:00:00" }, ], // end
            }
            """;
        const string Junk = "{}[],:\"\\/0x-.\n\0é";
        var random = new Random(20260105);
        using var configured = new Configured(Good).Started();
        for (var round = 0; round < 3000; round++)
        {
            var text = Good.ToCharArray().ToList();
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0:
                        text.RemoveRange(at, Math.Min(random.Next(1, 9), text.Count - at));
                        break;
                    case 1:
                        text.Insert(at, Junk[random.Next(Junk.Length)]);
                        break;
                    default:
                        text[at] = Good[random.Next(Good.Length)];
                        break;
                }
            }

            var problems = configured.ProblemsOf(new string([.. text]));

            problems.Where(problem => problem.Contains("hunter2-and") || problem.Contains('\n')).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_list_is_no_configuration()
    {
        using var configured = new Configured("[]");

        configured.Problems.ShouldBe(["config/newsbot.json: the file must hold an object; write { … } around everything"]);
    }

    [Fact]
    public void A_missing_file_is_told_with_how_to_name_or_make_one()
    {
        using var configured = new Configured("{}");
        File.Delete(configured.FilePath);

        configured.Problems.ShouldBe([$"config/newsbot.json: there is no such file ({configured.FilePath}); name one with --config PATH or NEWSBOT_CONFIG, or make one: {{}} is enough to start with"]);
    }

    [Fact]
    public void A_folder_is_no_configuration()
    {
        using var configured = new Configured("{}");
        File.Delete(configured.FilePath);
        Directory.CreateDirectory(configured.FilePath);

        configured.Problems.ShouldHaveSingleItem().ShouldStartWith("config/newsbot.json: cannot be read (");
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        using var configured = new Configured("\uFEFF{ \"Push\": { \"Limit\": 3 } }");

        configured.Problems.ShouldBeEmpty();
        configured.Push.Limit.ShouldBe(3);
    }

    [Fact]
    public void A_dictionary_takes_any_name_and_checks_the_values()
    {
        using var configured = new Configured("""{ "Push": { "Weights": { "iraq": 2, "syria": "two" } } }""");

        configured.Problems.ShouldBe(["config/newsbot.json: Push.Weights.syria: \"two\" is not a whole number; write digits only, such as 20 (line 1)"]);
    }
}
