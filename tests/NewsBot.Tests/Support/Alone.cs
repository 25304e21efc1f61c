namespace NewsBot.Tests.Support;

/// <summary>Tests that take all processors for themselves: no others run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
