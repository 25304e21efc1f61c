using NewsBot.Configuration;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Configuration;

public sealed class ReadOnceTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly ConfigurationReader _reader;

    public ReadOnceTests()
    {
        _folder.Write("newsbot.json", """{ "Telegram": { "TokenFile": "token" } }""");
        _folder.Write("token", "one");
        _reader = new ConfigurationReader(new ConfigurationFile(Path.Combine(_folder.Path, "newsbot.json")), new Dictionary<string, string>(StringComparer.Ordinal));
    }

    [Fact]
    public void What_holds_the_same_is_not_read_twice() => _reader.Read().ShouldBeSameAs(_reader.Read());

    [Fact]
    public void Another_content_is_read_anew()
    {
        var before = _reader.Read();
        _folder.Write("newsbot.json", """{ "Telegram": { "TokenFile": "token"} }""");

        _reader.Read().Fingerprint.ShouldNotBe(before.Fingerprint);
    }

    [Theory]
    [InlineData("two")]
    [InlineData("")]
    [InlineData(null)]
    public void A_secret_that_changes_or_goes_is_noticed_and_so_is_its_return(string? changed)
    {
        var before = _reader.Read();
        if (changed is null)
        {
            File.Delete(Path.Combine(_folder.Path, "token"));
        }
        else
        {
            _folder.Write("token", changed);
        }

        var after = _reader.Read();
        after.Fingerprint.ShouldNotBe(before.Fingerprint);
        _reader.Read().ShouldBeSameAs(after);

        _folder.Write("token", "one");
        _reader.Read().Fingerprint.ShouldBe(before.Fingerprint);
    }

    [Fact]
    public void A_file_that_goes_and_comes_back_is_noticed()
    {
        var before = _reader.Read();
        var path = Path.Combine(_folder.Path, "newsbot.json");
        var content = File.ReadAllText(path);
        File.Delete(path);
        _reader.Read().Problems.ShouldHaveSingleItem();

        File.WriteAllText(path, content);
        _reader.Read().Fingerprint.ShouldBe(before.Fingerprint);
    }

    public void Dispose() => _folder.Dispose();
}
