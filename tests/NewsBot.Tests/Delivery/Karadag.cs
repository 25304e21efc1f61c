namespace NewsBot.Tests.Delivery;

/// <summary>Two events as several publishers tell them.</summary>
internal static class Karadag
{
    public static readonly string[] Quake =
    [
        "A magnitude 5.6 earthquake shook Karadag province before dawn, the seismology centre said. Three people were hurt in Elmas when a wall fell.",
        "Residents of Elmas in Karadag ran into the streets as an earthquake of magnitude 5.6 struck. Governor Selim Aydan said schools stay closed.",
        "The earthquake in Karadag damaged two hundred houses in Elmas, Governor Selim Aydan told reporters after the magnitude 5.6 tremor.",
    ];

    public static readonly string[] Fire =
    [
        "A fire in the Tevlin paint factory of Brodno burned through the night and killed four workers, the fire brigade of Captain Ilya Marek said.",
        "Four workers died when flames swept the Tevlin works in Brodno. Captain Ilya Marek said the paint store had no sprinklers.",
        "The owner of the Tevlin paint factory, where a blaze killed four in Brodno, promised help to the families, Captain Ilya Marek said.",
    ];
}
