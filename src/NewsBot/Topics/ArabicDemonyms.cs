namespace NewsBot.Topics;

/// <summary>The catalogue lists an Arabic demonym once, in its masculine singular; its other forms follow from it.</summary>
internal static class ArabicDemonyms
{
    private static readonly string[] Endings = ["ة", "ون", "ين", "ات", "ا", "ان", "تين"];

    /// <summary>The name, and for an Arabic demonym in ي also the feminine, plural and dual.</summary>
    /// <param name="name">A name of the catalogue.</param>
    public static IEnumerable<CatalogueName> Expand(CatalogueName name)
    {
        yield return name;
        if (name.Kind != NameKind.Demonym || name.Text.Contains(' ', StringComparison.Ordinal) || !name.Text.EndsWith('ي'))
        {
            yield break;
        }

        foreach (var ending in Endings)
        {
            yield return name with { Text = name.Text + ending };
        }
    }
}
