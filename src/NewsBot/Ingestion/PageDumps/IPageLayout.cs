using System.Collections.Immutable;
using NewsBot.Articles;

namespace NewsBot.Ingestion.PageDumps;

/// <summary>How one kind of page looks once it is only text.</summary>
internal interface IPageLayout
{
    /// <summary>Its name in a <see cref="Reading"/>.</summary>
    string Format { get; }

    /// <summary>True where the dump has this layout.</summary>
    bool Recognises(DumpText dump);

    /// <summary>Reads the articles of a dump that it recognises.</summary>
    ImmutableArray<ArticleText> Read(DumpText dump, ReadingDefaults defaults);
}
