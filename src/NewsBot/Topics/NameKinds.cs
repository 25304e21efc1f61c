namespace NewsBot.Topics;

/// <summary>The words for the kinds of names and what a mention of each weighs.</summary>
internal static class NameKinds
{
    /// <summary>All kinds, in the order of preference.</summary>
    public static readonly NameKind[] All = Enum.GetValues<NameKind>();

    /// <summary>The word that the catalogue file and evidence use ("capital").</summary>
    public static string Word(this NameKind kind) => kind switch
    {
        NameKind.Name => "name",
        NameKind.Demonym => "demonym",
        NameKind.People => "people",
        NameKind.Capital => "capital",
        NameKind.Institution => "institution",
        NameKind.Leader => "leader",
        NameKind.Region => "region",
        NameKind.City => "city",
        _ => "dateline",
    };

    /// <summary>The weight of one mention, found by search on labelled news; the optimum is flat.</summary>
    public static double Weight(this NameKind kind) => kind switch
    {
        NameKind.Name => 1,
        NameKind.Demonym or NameKind.People => 0.7,
        NameKind.Institution or NameKind.Leader => 0.5,
        NameKind.Capital => 0.4,
        NameKind.Region or NameKind.City => 0.2,
        _ => 0,
    };
}
