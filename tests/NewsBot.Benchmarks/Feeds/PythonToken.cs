namespace NewsBot.Benchmarks.Feeds;

/// <summary>A piece of a Python expression.</summary>
/// <param name="Kind">'n' a name, 's' a string, 'd' a number, 'o' an operator or bracket, 'e' the end.</param>
/// <param name="Text">The name or operator, the meaning of the string, the digits of the number.</param>
internal readonly record struct PythonToken(char Kind, string Text);
