using System.Collections.Immutable;
using NewsBot.Storage;

namespace NewsBot.Stories;

/// <summary>The statements on the topics under which stories stand.</summary>
internal static class StoryTopicTables
{
    /// <summary>Replaces a story's topics.</summary>
    public static void Set(Session session, long id, StoryTopics topics)
    {
        var at = session.Number("SELECT at FROM story WHERE id = ?1", id);
        Delete(session, id, at);
        session.Execute("UPDATE story SET topics = ?2 WHERE id = ?1", id, topics.Packed);
        Insert(session, id, at, topics.Ids);
    }

    /// <summary>Gives a story another place among the newest of its topics.</summary>
    public static void Move(Session session, long id, long at, long newAt)
    {
        // One topic after another: a row that moves within the range it is read from could be met twice.
        foreach (var topic in TopicNumbers(session, id, at))
        {
            session.Execute("UPDATE story_topic SET at = ?4 WHERE topic = ?1 AND at = ?2 AND story = ?3", topic, at, id, newAt);
        }
    }

    /// <summary>Stores a story under topics.</summary>
    public static void Insert(Session session, long id, long at, ImmutableArray<string> topics)
    {
        // INSERT … SELECT would be guarded by a savepoint, at each of which the search index writes out what it has gathered.
        const string Add = "INSERT OR IGNORE INTO story_topic (topic, at, story) VALUES ((SELECT number FROM topic WHERE id = ?1), ?2, ?3)";
        foreach (var topic in topics)
        {
            if (session.Execute(Add, topic, at, id) == 0)
            {
                session.Execute("INSERT INTO topic (id) VALUES (?1)", topic);
                session.Execute(Add, topic, at, id);
            }
        }
    }

    /// <summary>Takes a story from all its topics.</summary>
    public static void Delete(Session session, long id, long at)
    {
        foreach (var topic in TopicNumbers(session, id, at))
        {
            session.Execute("DELETE FROM story_topic WHERE topic = ?1 AND at = ?2 AND story = ?3", topic, at, id);
        }
    }

    private static List<long> TopicNumbers(Session session, long id, long at) =>
        session.Numbers("SELECT t.number FROM topic t WHERE EXISTS (SELECT 1 FROM story_topic st WHERE st.topic = t.number AND st.at = ?2 AND st.story = ?1)", id, at);
}
