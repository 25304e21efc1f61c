namespace NewsBot.Ingestion.Fetching;

/// <summary>A host has no address that may be fetched from.</summary>
/// <param name="message">Which address it was.</param>
internal sealed class AddressRefusedException(string message) : IOException(message);
