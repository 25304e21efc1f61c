namespace NewsBot.Ingestion.PageDumps;

/// <summary>A line of a dump that holds text.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Text">The text without the space around it.</param>
/// <param name="Key">The form by which two copies of a line are known as one.</param>
/// <param name="BlanksBefore">Empty lines above it.</param>
internal readonly record struct DumpLine(int Number, string Text, string Key, int BlanksBefore);
