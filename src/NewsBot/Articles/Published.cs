namespace NewsBot.Articles;

/// <summary>When a publisher says that an article appeared. An unknown date is a null <see cref="Published"/>, never "today".</summary>
/// <param name="At">The moment; for <see cref="DatePrecision.Day"/> midnight UTC of that day.</param>
/// <param name="Precision">How much of <paramref name="At"/> the publisher stated.</param>
public sealed record Published(DateTimeOffset At, DatePrecision Precision);
