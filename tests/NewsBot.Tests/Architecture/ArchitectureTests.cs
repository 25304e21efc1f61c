using System.Reflection;
using System.Text.RegularExpressions;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Architecture;

/// <summary>Keeps who may use whom; the map is explained in docs/decisions/0001-rooms.md.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Storage"] = ["Configuration"],
        ["Configuration"] = [],
        ["Messages"] = [],
        ["Topics"] = ["Articles", "Configuration"],
        ["Observability"] = ["Configuration"],
        ["Articles"] = ["Storage"],
        ["Stories"] = ["Articles", "Topics", "Storage", "Configuration"],
        ["Subscriptions"] = ["Articles", "Topics", "Messages", "Storage", "Configuration"],
        ["Ingestion"] = ["Articles", "Stories", "Storage", "Configuration"],
        ["Delivery"] = ["Subscriptions", "Stories", "Articles", "Topics", "Messages", "Storage", "Configuration"],
        ["Commands"] = ["Subscriptions", "Stories", "Topics", "Articles", "Messages", "Delivery", "Ingestion", "Storage", "Configuration"],
        ["Platforms"] = ["Commands", "Delivery", "Messages", "Observability", "Storage", "Configuration"],
        ["Scheduling"] = ["Ingestion", "Delivery", "Storage"],
    };

    private static readonly Assembly Product = typeof(NewsBot.Stories.Story).Assembly;

    public static TheoryData<string> Rooms => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_rooms_that_it_may(string room)
    {
        var refused = TypesOf(room)
            .SelectMany(type => UsedTypes.Of(type).Select(used => (Type: type, Used: used, Room: RoomOf(used))))
            .Where(use => use.Room is not null && use.Room != room && !MayUse[room].Contains(use.Room))
            .Select(use => $"{use.Type.FullName} uses {use.Used.FullName}")
            .Distinct()
            .ToList();

        refused.ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_is_a_room_of_the_map()
    {
        var folders = Directory.GetDirectories(Repository.File("src/NewsBot")).Select(Path.GetFileName).Except(["bin", "obj", "Properties"]);

        folders.ShouldBeSubsetOf([.. MayUse.Keys, "CommandLine"]);
    }

    [Fact]
    public void Only_scheduling_knows_the_scheduler() => RoomsThatUse("Quartz").ShouldBe(["Scheduling"], ignoreOrder: true);

    [Fact]
    public void Only_storage_opens_databases() => RoomsThatUse("SQLitePCL").ShouldBeSubsetOf(["Storage"]);

    [Fact]
    public void No_room_but_the_platforms_names_a_platform_in_its_code()
    {
        var naming = Sources()
            .Where(file => !file.Contains("/Platforms/", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => !Comment().IsMatch(line) && PlatformName().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        naming.ShouldBeEmpty();
    }

    [Fact]
    public void No_folder_is_a_drawer_for_everything() =>
        Directory.GetDirectories(Repository.File("src/NewsBot"), "*", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .ShouldNotContain(name => name == "Core" || name == "Common" || name == "Helpers" || name == "Utils" || name == "Shared" || name == "Misc");

    private static IEnumerable<Type> TypesOf(string room) => Product.GetTypes().Where(type => RoomOf(type) == room);

    private static string? RoomOf(Type type)
    {
        var name = (type.DeclaringType is { } outer ? outer.Namespace : type.Namespace) ?? "";
        return type.Assembly == Product && name.StartsWith("NewsBot.", StringComparison.Ordinal) ? name.Split('.')[1] : null;
    }

    private static List<string> RoomsThatUse(string package) => [.. Product.GetTypes()
        .Where(type => RoomOf(type) is not (null or "CommandLine") && UsedTypes.Of(type).Any(used => used.Namespace?.StartsWith(package, StringComparison.Ordinal) == true))
        .Select(type => RoomOf(type)!)
        .Distinct()];

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Repository.File("src/NewsBot"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(///|//|\*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("Telegram|Discord", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlatformName();
}
