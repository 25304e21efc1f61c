using System.Globalization;

namespace NewsBot.Benchmarks.Feeds;

/// <summary>Evaluates an expression of the suite over a view of a feed: the little of Python that the suite writes.</summary>
/// <param name="text">The expression.</param>
/// <param name="view">What its names mean.</param>
internal sealed class PythonExpression(string text, FeedView view)
{
    private readonly List<PythonToken> _tokens = PythonLexer.Read(text);
    private readonly Equality _equality = new();
    private int _at;

    /// <summary>The keys that the expression asks for, without indexes ("entries.title_detail.value").</summary>
    public List<string> Keys { get; } = [];

    /// <summary>True when a text was compared without its markup.</summary>
    public bool WasTextOnly => _equality.WasTextOnly;

    /// <summary>Whether it holds.</summary>
    /// <exception cref="FormatException">It is not of the little of Python that is understood.</exception>
    public bool Holds()
    {
        var value = Or();
        return _tokens[_at].Kind == 'e' ? Equality.Truth(value) : throw new FormatException($"'{_tokens[_at].Text}' in {text}");
    }

    // Both sides are always evaluated, so that all keys are seen.
    private object? Or()
    {
        var left = And();
        while (Takes("or"))
        {
            var right = And();
            left = Equality.Truth(left) || Equality.Truth(right);
        }

        return left;
    }

    private object? And()
    {
        var left = Not();
        while (Takes("and"))
        {
            var right = Not();
            left = Equality.Truth(left) && Equality.Truth(right);
        }

        return left;
    }

    private object? Not() => Takes("not") ? !Equality.Truth(Not()) : Comparison();

    private object? Comparison()
    {
        var left = Sum();
        bool? holds = null;
        while (Operator() is { } comparison)
        {
            var right = Sum();
            holds = (holds ?? true) && _equality.Compare(left, comparison, right);
            left = right;
        }

        return holds ?? left;
    }

    private string? Operator()
    {
        var token = _tokens[_at].Text;
        if (_tokens[_at].Kind is 'o' or 'n' && token is "==" or "!=" or "in" or "is" or ">" or "<" or ">=" or "<=")
        {
            _at++;
            return token == "is" && Takes("not") ? "!=" : token;
        }

        if (_tokens[_at].Kind == 'n' && token == "not" && _tokens[_at + 1].Text == "in")
        {
            _at += 2;
            return "not in";
        }

        return null;
    }

    private object? Sum()
    {
        var left = Operand();
        while (Takes("+"))
        {
            left = string.Concat(left as string, Operand() as string);
        }

        return left;
    }

    private object? Operand()
    {
        var token = _tokens[_at++];
        switch (token.Kind)
        {
            case 's':
                return token.Text;
            case 'd':
                return token.Text.Contains('.', StringComparison.Ordinal) ? double.Parse(token.Text, CultureInfo.InvariantCulture) : (object)long.Parse(token.Text, CultureInfo.InvariantCulture);
            case 'n':
                return token.Text switch { "None" => null, "True" => true, "False" => false, _ => Name(token.Text) };
        }

        switch (token.Text)
        {
            case "-":
                return Operand() switch { double real => (object)-real, long whole => -whole, _ => throw new FormatException(text) };
            case "(":
                var inside = Items(")", out var isTuple);
                return isTuple ? inside : inside[0];
            case "[":
                return Items("]", out _);
            case "{":
                return Dictionary();
            default:
                throw new FormatException($"'{token.Text}' in {text}");
        }
    }

    private List<object?> Items(string end, out bool isTuple)
    {
        var items = new List<object?>();
        isTuple = false;
        while (!Takes(end))
        {
            items.Add(Or());
            isTuple |= Takes(",");
        }

        return items;
    }

    private Dictionary<string, object?> Dictionary()
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (!Takes("}"))
        {
            var key = (string)Or()!;
            Expect(":");
            entries[key] = Or();
            Takes(",");
        }

        return entries;
    }

    private object? Name(string name)
    {
        if (name is "len" or "ord" or "isinstance" or "__import__")
        {
            Expect("(");
            var arguments = Items(")", out _);
            return name switch
            {
                "len" => arguments[0] is List<object?> list ? (long)list.Count : 0L,
                "ord" => FeedView.AsText(arguments[0]) is { Length: 1 } single ? (long)single[0] : Missing.Value,
                _ => Missing.Value,
            };
        }

        var path = name;
        var value = view.Get(name);
        while (_tokens[_at].Text is "[" or "." or "(" && _tokens[_at].Kind == 'o')
        {
            value = Member(value, ref path);
        }

        Keys.Add(path);
        return value;
    }

    private object? Member(object? value, ref string path)
    {
        var mark = _tokens[_at++].Text;
        object? key = _tokens[_at].Text;
        if (mark == ".")
        {
            _at++;
        }
        else
        {
            key = Items(mark == "[" ? "]" : ")", out _).FirstOrDefault();
        }

        if (key is "has_key")
        {
            Expect("(");
            key = Items(")", out _)[0];
            path += "." + key;
            return (value as FeedView)?.Get((string)key!) is not (null or Missing);
        }

        if (key is string name)
        {
            path += "." + name;
            return (value as FeedView)?.Get(name) ?? (value is FeedView ? null : Missing.Value);
        }

        return value is List<object?> list && key is long index and >= 0 && index < list.Count ? list[(int)index]
            : value is List<object?> { Count: > 0 } last && key is -1L ? last[^1] : Missing.Value;
    }

    private bool Takes(string word)
    {
        if (_tokens[_at].Text != word || _tokens[_at].Kind is 's' or 'd')
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(string word)
    {
        if (!Takes(word))
        {
            throw new FormatException($"'{word}' is missing in {text}");
        }
    }
}
