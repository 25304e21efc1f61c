namespace NewsBot.Ingestion.Html.Tree;

/// <summary>Microdata: the properties that an element carries.</summary>
internal static class ItemProp
{
    /// <summary>True where it carries the property.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The property, as schema.org writes it.</param>
    public static bool Has(PageElement element, string name) =>
        element["itemprop"] is { Length: > 0 } properties && properties.Contains(name, StringComparison.OrdinalIgnoreCase)
        && properties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(name, StringComparer.OrdinalIgnoreCase);
}
