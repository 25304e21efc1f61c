using System.Diagnostics;
using System.Text.Json;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.CommandLine;

/// <summary>The program as somebody calls it: arguments in, answer and exit code out.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public CommandLineTests() => Configure("Data Source=newsbot.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Asking_answers_in_plain_words_on_standard_output()
    {
        var answer = await Call(["ask", "/help"]);

        answer.ExitCode.ShouldBe(ExitCode.Ok);
        answer.Output.ShouldContain("/latest");
        answer.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Asking_for_JSON_gives_the_message_with_the_kinds_of_its_blocks()
    {
        var answer = await Call(["ask", "--json", "/help"]);

        using var message = JsonDocument.Parse(answer.Output);
        message.RootElement.GetProperty("blocks")[0].GetProperty("type").GetString().ShouldBe("heading");
    }

    [Fact]
    public async Task A_chat_without_a_terminal_answers_line_by_line_and_ends_with_its_input()
    {
        var answer = await Call(["chat"], "/help latest\n\n/nonsense\n");

        answer.ExitCode.ShouldBe(ExitCode.Ok);
        answer.Output.ShouldContain("/latest");
        answer.Output.ShouldContain("/nonsense");
    }

    [Fact]
    public async Task A_word_that_is_no_command_is_misuse() => (await Call(["lates"])).ExitCode.ShouldBe(ExitCode.Usage);

    [Fact]
    public async Task A_check_names_every_key_that_is_wrong_and_makes_no_store()
    {
        _folder.Write("newsbot.json", """{ "Sourcse": [], "Stoer": {} }""");

        var answer = await Call(["check"]);

        answer.ExitCode.ShouldBe(ExitCode.Problem);
        answer.Errors.ShouldContain("Sourcse");
        answer.Errors.ShouldContain("Stoer");
        File.Exists(Path.Combine(_folder.Path, "newsbot.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_check_of_a_good_configuration_tells_what_would_run_and_makes_no_store()
    {
        var answer = await Call(["check"]);

        answer.ExitCode.ShouldBe(ExitCode.Ok);
        answer.Output.ShouldContain("is in order");
        File.Exists(Path.Combine(_folder.Path, "newsbot.db")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_told_and_left_alone()
    {
        var path = _folder.Write("newsbot.db", new string('x', 5000));

        var answer = await Call(["ask", "/help"]);

        answer.ExitCode.ShouldBe(ExitCode.Store);
        answer.Errors.ShouldContain(path);
        File.ReadAllText(path).ShouldBe(new string('x', 5000));
    }

    [Fact]
    public async Task Ingesting_what_is_not_there_is_a_problem_and_the_counts_say_so()
    {
        var answer = await Call(["ingest", Path.Combine(_folder.Path, "missing")]);

        answer.ExitCode.ShouldBe(ExitCode.Problem);
        answer.Errors.ShouldContain("missing");
        answer.Output.ShouldContain("1 problem");
    }

    private void Configure(string connection) => _folder.Write("newsbot.json", JsonSerializer.Serialize(new
    {
        Store = new { Connection = connection },
        Topics = new { File = Repository.File("config/topics.json") },
    }));

    private async Task<(int ExitCode, string Output, string Errors)> Call(string[] arguments, string input = "")
    {
        var program = Path.Combine(AppContext.BaseDirectory, "newsbot.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, .. arguments, "--config", Path.Combine(_folder.Path, "newsbot.json")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
