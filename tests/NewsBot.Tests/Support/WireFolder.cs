using System.Text.Json;

namespace NewsBot.Tests.Support;

/// <summary>The folder of a NewsBot that reads the pages of one publisher every second: its configuration, its store, its pages.</summary>
public sealed class WireFolder : IDisposable
{
    private readonly TestFolder _folder = new();

    public WireFolder() => Directory.CreateDirectory(Pages);

    /// <summary>The database file.</summary>
    public string Store => Path.Combine(_folder.Path, "newsbot.db");

    /// <summary>The folder that is read.</summary>
    public string Pages => Path.Combine(_folder.Path, "pages");

    /// <summary>A page as a scraper writes it.</summary>
    public static string Page(string headline, string first, string second)
    {
        const string Caption = "At work near the river. (Sample Wire)";
        return $"""
            {headline}

            {Caption}
            {Caption}
            TT

            {headline}

            {Caption}
            {Caption}

            BASRA, Iraq – {first}

            {second}
            """;
    }

    /// <summary>Writes the configuration.</summary>
    /// <param name="subscriptions">What chats get from the start.</param>
    /// <param name="platforms">Further sections by name.</param>
    /// <returns>The file.</returns>
    public string Configure(IEnumerable<object>? subscriptions, params (string Name, object Section)[] platforms)
    {
        var sections = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Store"] = new { Connection = "Data Source=newsbot.db" },
            ["Topics"] = new { File = Repository.File("config/topics.json") },
            ["Sources"] = new[] { new { Id = "wire", Name = "Sample Wire", Kind = "Folder", Path = "pages", Every = "00:00:01", Publisher = "Sample Wire" } },
            ["Push"] = new { Every = "00:00:01" },
            ["Subscriptions"] = subscriptions ?? [],
            ["Web"] = new { Url = "http://127.0.0.1:0" },
        };
        foreach (var (name, section) in platforms)
        {
            sections.Add(name, section);
        }

        return _folder.Write("newsbot.json", JsonSerializer.Serialize(sections));
    }

    /// <summary>Puts a page into the folder, as a scraper does: written elsewhere first.</summary>
    public void Drop(string name, string text) => File.Move(_folder.Write(name, text), Path.Combine(Pages, name));

    public void Dispose() => _folder.Dispose();
}
