namespace NewsBot.Benchmarks.Topics;

/// <summary>Micro precision, recall and F1 of labels.</summary>
internal sealed class LabelScore(string name, double goal)
{
    private int _right;
    private int _wrong;
    private int _missed;

    /// <summary>What was compared.</summary>
    public string Name => name;

    /// <summary>The F1 to reach.</summary>
    public double Goal => goal;

    /// <summary>How many labels the articles have.</summary>
    public int Labels => _right + _missed;

    /// <summary>The share of tags that are labels.</summary>
    public double Precision => (double)_right / Math.Max(1, _right + _wrong);

    /// <summary>The share of labels that are tags.</summary>
    public double Recall => (double)_right / Math.Max(1, _right + _missed);

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => 2.0 * _right / Math.Max(1, (2 * _right) + _wrong + _missed);

    /// <summary>Compares the tags of an article with its labels.</summary>
    public void Add(IReadOnlyCollection<string> tags, IReadOnlyCollection<string> labels)
    {
        var right = tags.Count(labels.Contains);
        _right += right;
        _wrong += tags.Count - right;
        _missed += labels.Count - right;
    }
}
