using System.Collections;
using System.Text.RegularExpressions;
using NewsBot.Configuration;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Configuration;

/// <summary>What is written about the configuration is what the code reads. To write it anew: <c>REWRITE=1 dotnet test --filter SchemaTests</c>.</summary>
public sealed class SchemaTests
{
    private static readonly DocComments Comments = new(typeof(ConfigurationFile).Assembly);

    [Fact]
    public void The_schema_is_what_the_code_reads() =>
        Compare("config/newsbot.schema.json", _ => new Schema(AllSections.Find(), Comments).Write());

    [Fact]
    public void The_tables_of_keys_are_what_the_code_reads() =>
        Compare("docs/configuration.md", page => new KeyTables(AllSections.Find(), Comments).Refresh(page));

    [Fact]
    public void Every_key_is_documented()
    {
        var silent = AllSections.Find().SelectMany(section => Undocumented(section.Key, section.Value));

        silent.ShouldBeEmpty();
    }

    [Fact]
    public void No_list_has_elements_by_default_for_the_file_could_only_add_to_them()
    {
        var filled = AllSections.Find().Values.Where(type => OptionShape.ElementOf(type) is null)
            .SelectMany(type => OptionShape.Properties(type).Where(property => OptionShape.ElementOf(property.PropertyType) is not null && property.GetValue(Activator.CreateInstance(type)) is IEnumerable list && list.Cast<object>().Any()))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");

        filled.ShouldBeEmpty();
    }

    [Fact]
    public void A_schema_tells_keys_types_defaults_and_meanings()
    {
        var schema = new Schema(new Dictionary<string, Type>(StringComparer.Ordinal) { ["Push"] = typeof(SampleOptions) }, new DocComments(typeof(SampleOptions).Assembly)).Write();

        schema.ShouldContain("""
                    "Every": {
                      "description": "How often.",
                      "type": "string",
            """.ReplaceLineEndings("\n"));
        schema.ShouldContain("\"default\": \"00:01:00\"");
        schema.ShouldContain("\"description\": \"Who may enter, and nobody else.\"");
        schema.ShouldContain("\"TokenFile\": {");
        schema.ShouldContain("\"Folder\",");
    }

    [Theory]
    [InlineData("00:05:00")]
    [InlineData("1.00:00:00")]
    [InlineData("00:05")]
    [InlineData("23:59:59.5")]
    [InlineData("24:00:00")]
    [InlineData("00:60:00")]
    [InlineData("5min")]
    [InlineData("5")]
    public void Schema_and_check_agree_on_what_a_duration_is(string text)
    {
        var schema = new Schema(new Dictionary<string, Type>(StringComparer.Ordinal) { ["Sources"] = typeof(SampleElement) }, Comments).Write();
        var pattern = Regex.Match(schema, "\"pattern\": \"(.*)\"").Groups[1].Value.Replace(@"\\", @"\");

        Regex.IsMatch(text, pattern).ShouldBe(DurationWords.Fault(text) is null);
    }

    private static IEnumerable<string> Undocumented(string path, Type type)
    {
        type = OptionShape.ElementOf(type) ?? type;
        if (OptionShape.IsValue(type) || OptionShape.ValueOf(type) is not null)
        {
            return [];
        }

        return KeyDescription.Of(type, Comments)
            .SelectMany(key => Undocumented($"{path}.{key.Name}", key.Type).Concat(string.IsNullOrEmpty(key.Meaning) ? [$"{path}.{key.Name}"] : []));
    }

    private static void Compare(string path, Func<string, string> made)
    {
        var file = Repository.File(path);
        var there = File.Exists(file) ? File.ReadAllText(file) : "";
        var expected = made(there);
        if (Environment.GetEnvironmentVariable("REWRITE") == "1")
        {
            File.WriteAllText(file, expected);
            there = expected;
        }

        (there == expected).ShouldBeTrue($"{path} is not what the code reads; write it anew: REWRITE=1 dotnet test --filter SchemaTests");
    }
}
