using System.Collections.Immutable;

namespace NewsBot.Messages.Pictures;

/// <summary>Digits and a full stop, drawn as smooth strokes. A chart needs no letters, so it needs no language.</summary>
internal static class DrawnDigits
{
    /// <summary>Width of a digit for its height, and of the space to the next.</summary>
    private const double Slim = 0.56;
    private const double Gap = 0.24;
    private const double Stop = 0.18;
    private const double Stroke = 0.13;

    // Corners of each digit's strokes in a box of one by one; curves are told by enough corners.
    private static readonly ImmutableArray<ImmutableArray<ImmutableArray<(double X, double Y)>>> Strokes =
    [
        [Arc(0.5, 0.5, 0.5, 0.5, 0, 360)],
        [[(0.15, 0.2), (0.55, 0), (0.55, 1)]],
        [[.. Arc(0.5, 0.29, 0.48, 0.29, 195, 380), (0.92, 0.42), (0.02, 1), (1, 1)]],
        [[.. Arc(0.45, 0.26, 0.45, 0.26, 200, 440)], [.. Arc(0.45, 0.74, 0.5, 0.26, 280, 520)]],
        [[(0.75, 1), (0.75, 0), (0, 0.7), (1, 0.7)]],
        [[(0.92, 0), (0.16, 0), (0.08, 0.46), .. Arc(0.47, 0.67, 0.5, 0.33, 215, 500)]],
        [[(0.8, 0), (0.3, 0.28), (0.03, 0.62)], Arc(0.5, 0.68, 0.48, 0.32, 0, 360)],
        [[(0, 0), (1, 0), (0.35, 1)]],
        [Arc(0.5, 0.25, 0.42, 0.25, 0, 360), Arc(0.5, 0.75, 0.5, 0.25, 0, 360)],
        [Arc(0.5, 0.32, 0.48, 0.32, 0, 360), [(0.97, 0.38), (0.7, 0.72), (0.2, 1)]],
    ];

    /// <summary>Width of a text.</summary>
    /// <param name="text">Digits and full stops.</param>
    /// <param name="height">Height of the digits.</param>
    public static double Width(string text, double height) => text.Sum(character => Advance(character, height)) - (Gap * height);

    /// <summary>Draws a text.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="text">Digits and full stops.</param>
    /// <param name="left">Left edge.</param>
    /// <param name="top">Upper edge.</param>
    /// <param name="height">Height of the digits.</param>
    /// <param name="colour">The colour.</param>
    public static void Draw(Canvas canvas, string text, double left, double top, double height, Colour colour)
    {
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
            {
                Draw(canvas, Strokes[character - '0'], left, top, height, colour);
            }
            else
            {
                Draw(canvas, [[(0.1, 1), (0.1, 1)]], left, top, height, colour);
            }

            left += Advance(character, height);
        }
    }

    private static double Advance(char character, double height) => ((char.IsAsciiDigit(character) ? Slim : Stop) + Gap) * height;

    private static void Draw(Canvas canvas, ImmutableArray<ImmutableArray<(double X, double Y)>> strokes, double left, double top, double height, Colour colour)
    {
        var half = Stroke * height / 2;
        for (var y = (int)(top - half - 1); y <= top + height + half + 1; y++)
        {
            for (var x = (int)(left - half - 1); x <= left + (Slim * height) + half + 1; x++)
            {
                var distance = strokes.Min(stroke => Distance(stroke, (x + 0.5 - left) / (Slim * height), (y + 0.5 - top) / height, Slim * height, height));
                canvas.Blend(x, y, colour, Math.Clamp(half + 0.5 - distance, 0, 1));
            }
        }
    }

    /// <summary>Distance in pixels from a point to a line of strokes.</summary>
    private static double Distance(ImmutableArray<(double X, double Y)> stroke, double x, double y, double width, double height)
    {
        var nearest = double.MaxValue;
        for (var at = 0; at + 1 < stroke.Length; at++)
        {
            var (dx, dy) = ((stroke[at + 1].X - stroke[at].X) * width, (stroke[at + 1].Y - stroke[at].Y) * height);
            var (px, py) = ((x - stroke[at].X) * width, (y - stroke[at].Y) * height);
            var length = (dx * dx) + (dy * dy);
            var along = length > 0 ? Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1) : 0;
            nearest = Math.Min(nearest, Math.Sqrt(Math.Pow(px - (along * dx), 2) + Math.Pow(py - (along * dy), 2)));
        }

        return nearest;
    }

    /// <summary>Part of an ellipse, clockwise from an angle to another; 0 is at the right.</summary>
    private static ImmutableArray<(double X, double Y)> Arc(double x, double y, double across, double down, int from, int to) =>
        [.. Enumerable.Range(0, 25).Select(step => (from + ((to - from) * step / 24.0)) * Math.PI / 180).Select(angle => (x + (across * Math.Cos(angle)), y + (down * Math.Sin(angle))))];
}
