namespace NewsBot.Stories;

/// <summary>Brings the stories into the host.</summary>
public static class StoriesRegistration
{
    /// <summary>Adds the <see cref="Intake"/>, the <see cref="StoryStore"/> and the signal between intake and delivery.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddStories(this IServiceCollection services) =>
        services.AddSingleton<StoryChanges>().AddSingleton<Intake>().AddSingleton<StoryStore>();
}
