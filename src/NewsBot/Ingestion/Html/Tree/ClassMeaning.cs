namespace NewsBot.Ingestion.Html.Tree;

/// <summary>What the class and id of an element say that it is.</summary>
[Flags]
internal enum ClassMeaning
{
    /// <summary>Nothing that is known.</summary>
    None = 0,

    /// <summary>Something around the article: comments, sharing, advertisements, what else to read.</summary>
    Furniture = 1,

    /// <summary>The article or something that holds it, whatever else the names say.</summary>
    Content = 2,

    /// <summary>The words under a picture, or whose it is.</summary>
    Caption = 4,

    /// <summary>The line between headline and body.</summary>
    Standfirst = 8,

    /// <summary>Where a publishing system puts the body.</summary>
    Body = 16,

    /// <summary>Who wrote it.</summary>
    Byline = 32,

    /// <summary>When it was published.</summary>
    Date = 64,

    /// <summary>When it was changed.</summary>
    Modified = 128,

    /// <summary>A name that holds articles more often than not.</summary>
    Likely = 256,

    /// <summary>A name that holds something else more often than not.</summary>
    Unlikely = 512,

    /// <summary>The way in front of a text that must be paid for.</summary>
    Paywall = 1024,

    /// <summary>What stands around the list of a front page: menus, feet, what is sold, what was read most.</summary>
    Beside = 2048,
}
