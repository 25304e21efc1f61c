using NewsBot.Articles;
using NewsBot.Storage;

namespace NewsBot.Benchmarks.Speed;

/// <summary>What the intake is measured against: the same texts put into one FTS5 table by the same engine, and nothing else done.</summary>
internal sealed class BareIndex : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsbot-bare-");
    private readonly Database _database;

    public BareIndex() => _database = new Database($"Data Source={Path.Combine(_folder.FullName, "bare.db")}");

    public Task CreateAsync() => _database.ChangeAsync(
        session => session.Execute("CREATE VIRTUAL TABLE bare USING fts5(title, standfirst, body, tokenize=\"porter unicode61 remove_diacritics 2\")"),
        CancellationToken.None);

    public Task InsertAsync(IReadOnlyList<Candidate> candidates) => _database.ChangeAsync(
        session =>
        {
            foreach (var text in candidates.Select(candidate => candidate.Text))
            {
                session.Execute("INSERT INTO bare (title, standfirst, body) VALUES (?1, ?2, ?3)", text.Title, text.Standfirst, string.Join('\n', text.Paragraphs));
            }

            return candidates.Count;
        },
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
