using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Configuration;

/// <summary>Reads the file with the environment and the secret files laid over it. Never throws for what it finds: that is what problems are for.</summary>
/// <param name="file">The file.</param>
/// <param name="variables">The environment.</param>
internal sealed class ConfigurationReader(ConfigurationFile file, IReadOnlyDictionary<string, string> variables)
{
    private volatile Last? _last;

    /// <summary>The file.</summary>
    public ConfigurationFile File => file;

    /// <summary>Reads everything anew. What holds the same bytes as the last time is not taken apart once more: it is looked at every two seconds, and may list thousands of sources.</summary>
    public ReadConfiguration Read()
    {
        var problems = new List<ConfigurationProblem>();
        var json = ReadBytes(problems);
        var hash = json is null ? [] : SHA256.HashData(json);
        if (json is not null && _last is { } last && hash.AsSpan().SequenceEqual(last.Hash) && SecretFiles.AreAs(last.Secrets))
        {
            return last.Read;
        }

        var (read, contents) = Take(json, problems);
        _last = new Last(read, hash, contents);
        return read;
    }

    private (ReadConfiguration Read, IReadOnlyDictionary<string, string?> Secrets) Take(byte[]? json, List<ConfigurationProblem> problems)
    {
        var root = json is null
            ? new ConfigurationNode("", parent: null, NodeKind.Group)
            : JsonDocumentReader.Read(json, file.Name, problems);
        EnvironmentLayer.Apply(root, variables);
        var secrets = new SecretFiles(file, problems);
        secrets.Fill(root);
        return (new ReadConfiguration(root, problems, Fingerprint(json, secrets.Seen)), secrets.Contents);
    }

    private static string Fingerprint(byte[]? json, string secrets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(json is null ? "missing"u8 : "found"u8);
        hash.AppendData(json ?? []);
        hash.AppendData(Encoding.UTF8.GetBytes(secrets));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private byte[]? ReadBytes(List<ConfigurationProblem> problems)
    {
        try
        {
            return System.IO.File.ReadAllBytes(file.Path);
        }
        catch (Exception unreadable) when (unreadable is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(new ConfigurationProblem(file.Name, "", $"there is no such file ({file.Path}); name one with --config PATH or {ConfigurationFile.Variable}, or make one: {{}} is enough to start with"));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ConfigurationProblem(file.Name, "", $"cannot be read ({unreadable.Message}); it must be a file that the account running NewsBot may read"));
        }

        return null;
    }

    private sealed record Last(ReadConfiguration Read, byte[] Hash, IReadOnlyDictionary<string, string?> Secrets);
}
