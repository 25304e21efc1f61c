namespace NewsBot.Stories.Timelines;

/// <summary>Which of the days of one name is meant.</summary>
internal enum WeekdayRelation
{
    /// <summary>The most recent one, the article's own day included: 152 of 158 bare weekdays of news mean it.</summary>
    Recent,

    /// <summary>The one coming after ("until Monday", "will meet on Monday").</summary>
    Coming,

    /// <summary>The one before the article's own day ("last Monday").</summary>
    Last,

    /// <summary>The one after the article's own day ("next Monday").</summary>
    Next,

    /// <summary>That of the week before ("last week Monday").</summary>
    OfLastWeek,
}
