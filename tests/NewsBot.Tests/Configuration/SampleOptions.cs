using NewsBot.Configuration;

namespace NewsBot.Tests.Configuration;

/// <summary>A section such as rooms bring.</summary>
internal sealed class SampleOptions
{
    /// <summary>How often.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);

    public int Limit { get; set; } = 20;

    public double Share { get; set; } = 0.5;

    public bool On { get; set; }

    public int? AtMost { get; set; }

    public SampleKind Kind { get; set; }

    public Uri Url { get; set; } = new("http://127.0.0.1:8080");

    public TimeOnly From { get; set; }

    /// <summary>Who may enter, and <c>nobody</c> else.</summary>
    public string? Token { get; set; }

    public string? OtherToken { get; set; }

    public int PortKey { get; set; }

    public SampleInner Inner { get; set; } = new();

    public Dictionary<string, int> Weights { get; set; } = [];
}

internal sealed class SampleInner
{
    [AtNextStart]
    public TimeSpan Pause { get; set; }

    public SampleInnermost Innermost { get; set; } = new();
}

internal sealed class SampleInnermost
{
    public string Name { get; set; } = "";
}

internal sealed class SampleElement
{
    public string Id { get; set; } = "";

    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);

    public List<string> Topics { get; set; } = [];

    public SampleKind Kind { get; set; }
}

internal sealed class SampleList : List<SampleElement>;

internal enum SampleKind
{
    Folder,
    Feed,
    Page,
}
