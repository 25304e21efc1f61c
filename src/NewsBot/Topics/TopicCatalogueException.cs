namespace NewsBot.Topics;

/// <summary>The catalogue file cannot be used; the message says where and what to do.</summary>
/// <param name="message">Every problem, one a line.</param>
public sealed class TopicCatalogueException(string message) : Exception(message);
