using NodaTime;

namespace NewsBot.Delivery;

/// <summary>When a story is due in a chat.</summary>
/// <param name="At">The moment.</param>
/// <param name="Scheduled">True where a cadence sets it, false for at once.</param>
/// <param name="Quiet">True where quiet hours put it off.</param>
internal readonly record struct DueTime(Instant At, bool Scheduled, bool Quiet);
