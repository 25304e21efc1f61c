namespace NewsBot.Platforms;

/// <summary>Marks an endpoint that platforms call: it asks for a secret of its own, so that a browser's host and origin say nothing about who calls.</summary>
internal sealed class GuardedBySecret;
