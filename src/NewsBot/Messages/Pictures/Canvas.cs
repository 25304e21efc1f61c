namespace NewsBot.Messages.Pictures;

/// <summary>Pixels to draw on, in red, green and blue. What lies outside is not drawn.</summary>
internal sealed class Canvas
{
    /// <summary>Makes one of a single colour.</summary>
    public Canvas(int width, int height, Colour background)
    {
        (Width, Height) = (width, height);
        Pixels = new byte[width * height * 3];
        Fill(0, 0, width, height, background);
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Three bytes a pixel, row by row from the top.</summary>
    public byte[] Pixels { get; }

    /// <summary>Fills a rectangle.</summary>
    public void Fill(int left, int top, int width, int height, Colour colour)
    {
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + height); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(Width, left + width); x++)
            {
                Blend(x, y, colour, 1);
            }
        }
    }

    /// <summary>Lays a colour over a pixel.</summary>
    /// <param name="x">From the left.</param>
    /// <param name="y">From the top.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="share">0 for nothing of it, 1 for nothing else.</param>
    public void Blend(int x, int y, Colour colour, double share)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
        {
            return;
        }

        var at = ((y * Width) + x) * 3;
        Pixels[at] = Mix(Pixels[at], colour.Red, share);
        Pixels[at + 1] = Mix(Pixels[at + 1], colour.Green, share);
        Pixels[at + 2] = Mix(Pixels[at + 2], colour.Blue, share);
    }

    private static byte Mix(byte below, byte above, double share) => (byte)Math.Round((below * (1 - share)) + (above * share));
}
