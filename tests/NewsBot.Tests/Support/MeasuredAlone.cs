namespace NewsBot.Tests.Support;

/// <summary>Tests that measure the memory of the process run beside no others.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
