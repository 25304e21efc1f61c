using NewsBot.Stories;

namespace NewsBot.Delivery;

/// <summary>Removes what was kept long enough: first what chats were sent, then old stories.</summary>
/// <param name="posts">Removes the former.</param>
/// <param name="stories">Removes the latter.</param>
public sealed class Retention(PostRetention posts, StoryRetention stories)
{
    /// <summary>Removes what is due.</summary>
    /// <param name="cancellationToken">Stops it between two steps.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await posts.RunAsync(cancellationToken);
        await stories.RunAsync(cancellationToken);
    }
}
