using System.Collections.Immutable;
using NewsBot.Stories;
using NewsBot.Subscriptions;
using NewsBot.Topics;

namespace NewsBot.Commands;

/// <summary>Gives the words of a line to the options of a command: <c>name:value</c> anywhere, the others by position.</summary>
internal sealed class ArgumentBinder(TopicCatalogue catalogue)
{
    // No list of NewsBot's has more pages than somebody would press through.
    private const int LastPage = 10_000;

    public (Arguments Arguments, ArgumentProblem? Problem) Bind(CommandDefinition definition, TypedLine line, int maxCount)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        List<Token> words = [];
        foreach (var token in line.Tokens)
        {
            if (Named(definition, token) is var (option, value))
            {
                values[option.Name] = value;
            }
            else
            {
                words.Add(token);
            }
        }

        Position([.. definition.Options.Where(option => !option.NamedOnly && !values.ContainsKey(option.Name))], words, values);
        var arguments = new Arguments(values.ToImmutable());
        return (arguments, Problem(definition, arguments, words, maxCount));
    }

    private static (CommandOption Option, string Value)? Named(CommandDefinition definition, Token token)
    {
        var colon = token.Quoted ? -1 : token.Text.IndexOf(':', StringComparison.Ordinal);
        var option = colon <= 0 ? null : definition.Options.FirstOrDefault(option => option.Name.AsSpan().Equals(token.Text.AsSpan(0, colon), StringComparison.OrdinalIgnoreCase));
        return option is null || colon == token.Text.Length - 1 ? null : (option, token.Text[(colon + 1)..]);
    }

    private static bool IsOneWord(OptionKind kind) => kind is OptionKind.Story or OptionKind.Command or OptionKind.Setting or OptionKind.Number or OptionKind.Period;

    // Options of one word are taken from the front; one of several words takes what those behind it leave.
    private void Position(ImmutableArray<CommandOption> options, List<Token> words, ImmutableDictionary<string, string>.Builder values)
    {
        var first = 0;
        for (; first < options.Length && IsOneWord(options[first].Kind) && words.Count > 0; first++)
        {
            values[options[first].Name] = words[0].Text;
            words.RemoveAt(0);
        }

        if (first >= options.Length || IsOneWord(options[first].Kind))
        {
            return;
        }

        for (var last = options.Length - 1; last > first && words.Count > 0; last--)
        {
            var option = options[last];
            if (option.Kind == OptionKind.Cadence)
            {
                var split = CadenceStart(words);
                Take(option, words, split, values);
            }
            else if (!words[^1].Quoted && Fits(option.Kind, words[^1].Text))
            {
                Take(option, words, words.Count - 1, values);
            }
        }

        Take(options[first], words, 0, values);
    }

    private static void Take(CommandOption option, List<Token> words, int from, ImmutableDictionary<string, string>.Builder values)
    {
        if (from < words.Count)
        {
            values[option.Name] = string.Join(' ', words.Skip(from).Select(token => option.Kind == OptionKind.Words ? token.Raw : token.Text));
            words.RemoveRange(from, words.Count - from);
        }
    }

    private static bool Fits(OptionKind kind, string text) => kind switch
    {
        OptionKind.Number => Digits.TryRead(text, out _),
        OptionKind.Period => Lookback.TryParse(text, out _),
        _ => false,
    };

    // The longest beginning that is a topic is the topic; where none is, the longest ending that is a cadence is the cadence.
    private int CadenceStart(List<Token> words)
    {
        for (var count = words.Count; count > 0; count--)
        {
            if (catalogue.TryFind(Join(words.Take(count)), out _))
            {
                return count;
            }
        }

        return Enumerable.Range(1, words.Count).First(start => start == words.Count || Cadence.TryParse(Digits.ToAscii(Join(words.Skip(start))), out _, out _));

        static string Join(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(token => token.Text));
    }

    private static ArgumentProblem? Problem(CommandDefinition definition, Arguments arguments, List<Token> words, int maxCount)
    {
        if (words.Count > 0)
        {
            return new ArgumentProblem("argument.tooMany", [("word", words[0].Text)]);
        }

        foreach (var option in definition.Options)
        {
            var text = arguments.Text(option.Name);
            if (text is null or "")
            {
                if (option.Required)
                {
                    return new ArgumentProblem($"argument.missing.{option.Kind}", [("command", $"/{definition.Name}")]);
                }

                continue;
            }

            var problem = option.Kind switch
            {
                OptionKind.Number => NumberProblem(option.Name, text, option.Most ?? (option.Name == "page" ? LastPage : maxCount)),
                OptionKind.Period when !Lookback.TryParse(text, out _) => new ArgumentProblem("argument.period", [("text", text)]),
                OptionKind.Story when !StoryId.TryParse(text, out _) => new ArgumentProblem("argument.story", [("text", text)]),
                _ => null,
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static ArgumentProblem? NumberProblem(string name, string text, int most) =>
        Digits.TryRead(text, out var number) && number >= 1 && number <= most ? null : new ArgumentProblem("argument.number", [("name", name), ("text", text), ("most", most)]);
}
