namespace NewsBot.Messages;

/// <summary>A button under a message. Pressing it runs a command, so it works after a restart.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Command">The command line that it runs ("/latest iraq page:2"), at most 60 bytes in UTF-8 so that every platform can carry it.</param>
public sealed record Button(string Label, string Command);
