namespace NewsBot.Ingestion;

/// <summary>A file that was read well.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Format">What it was read as (<see cref="Reading.Format"/>).</param>
/// <param name="Articles">Articles in it.</param>
public sealed record ReadDocument(string Path, string Format, int Articles);
