namespace NewsBot.Tests.Configuration;

public sealed class SecretFileTests
{
    [Fact]
    public void A_secret_is_read_from_the_file_its_key_names_without_the_last_line_break()
    {
        using var configured = new Configured("""{ "Push": { "TokenFile": "secrets/token", "OtherTokenFile": "other" } }""")
            .Write("123:abc def\r\n", "secrets/token")
            .Write("x", "other");

        configured.Problems.ShouldBeEmpty();
        configured.Push.Token.ShouldBe("123:abc def");
        configured.Push.OtherToken.ShouldBe("x");
    }

    [Fact]
    public void A_missing_secret_file_is_told_with_key_path_and_remedy()
    {
        using var configured = new Configured("""{ "Push": { "TokenFile": "token" } }""");

        var path = Path.Combine(Path.GetDirectoryName(configured.FilePath)!, "token");
        configured.Problems.ShouldBe([$"config/newsbot.json: Push.TokenFile: {path} does not exist; write the secret into it, or correct the path (it is relative to the configuration file) (line 1)"]);
    }

    [Fact]
    public void An_empty_or_unreadable_secret_file_is_a_failure()
    {
        using var configured = new Configured("""{ "Push": { "TokenFile": "empty", "OtherTokenFile": "." } }""").Write("\n", "empty");

        configured.Problems.Count.ShouldBe(2);
        configured.Problems[0].ShouldContain("Push.TokenFile: ");
        configured.Problems[0].ShouldContain("empty is empty; write the secret into it");
        configured.Problems[1].ShouldContain("Push.OtherTokenFile: ");
        configured.Problems[1].ShouldContain("cannot be read (");
    }

    [Fact]
    public void Secret_and_file_in_the_same_place_contradict_each_other()
    {
        using var configured = new Configured("""{ "Push": { "Token": "hunter2", "TokenFile": "token" } }""").Write("x", "token");

        configured.Problems.ShouldBe(["config/newsbot.json: Push.TokenFile: Token and TokenFile are both set; keep one of them (line 1)"]);
    }

    [Fact]
    public void The_environment_wins_as_a_value_and_as_a_file()
    {
        using var value = new Configured("""{ "Push": { "TokenFile": "absent" } }""").With("NEWSBOT__Push__Token", "from-variable");
        using var file = new Configured("""{ "Push": { "Token": "in-file" } }""").With("NEWSBOT__Push__TokenFile", "token").Write("from-secret-file", "token");

        value.Problems.ShouldBeEmpty();
        value.Push.Token.ShouldBe("from-variable");
        file.Problems.ShouldBeEmpty();
        file.Push.Token.ShouldBe("from-secret-file");
    }

    [Fact]
    public void A_missing_file_that_a_variable_names_is_told_of_the_variable()
    {
        using var configured = new Configured("{}").With("NEWSBOT__Push__TokenFile", "/run/secrets/absent");

        configured.Problems.ShouldHaveSingleItem().ShouldStartWith("NEWSBOT__Push__TokenFile: Push.TokenFile: /run/secrets/absent does not exist; ");
    }
}
