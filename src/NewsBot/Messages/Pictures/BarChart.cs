using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace NewsBot.Messages.Pictures;

/// <summary>A bar for each day, the last one marked, with a scale and dates; and the same in characters.</summary>
public static class BarChart
{
    // Wide enough for ninety days, and a size that both platforms show without scaling.
    private const int Width = 880, Height = 360, Left = 64, Right = 24, Top = 28, Bottom = 52;
    private const double LabelHeight = 15;
    private const int MostLines = 4, LabelEvery = 84;

    private static readonly Colour Background = new(0x20, 0x27, 0x33), Line = new(0x3A, 0x44, 0x55), Ink = new(0xB8, 0xC2, 0xD2), Bar = new(0x4C, 0xA7, 0xB8), Latest = new(0xF2, 0xB1, 0x5C);

    private static readonly char[] Eighths = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

    /// <summary>The chart as PNG.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="counts">A count for each day, at least one.</param>
    public static byte[] Draw(LocalDate first, ImmutableArray<int> counts)
    {
        var canvas = new Canvas(Width, Height, Background);
        var step = Step(counts.Max());
        var top = Math.Max(step, (counts.Max() + step - 1) / step * step);
        for (var value = 0; value <= top; value += step)
        {
            var y = Y(value, top);
            canvas.Fill(Left, y, Width - Left - Right, value == 0 ? 2 : 1, Line);
            var label = value.ToString(CultureInfo.InvariantCulture);
            DrawnDigits.Draw(canvas, label, Left - 14 - DrawnDigits.Width(label, LabelHeight), y - (LabelHeight / 2), LabelHeight, Ink);
        }

        var slot = (double)(Width - Left - Right) / counts.Length;
        var labelled = Math.Max(1, (int)Math.Ceiling(LabelEvery / slot));
        for (var day = 0; day < counts.Length; day++)
        {
            var (from, to) = ((int)Math.Round(Left + (day * slot) + (slot * 0.14)), (int)Math.Round(Left + ((day + 1) * slot) - (slot * 0.14)));
            var y = counts[day] > 0 ? Math.Min(Y(counts[day], top), Height - Bottom - 2) : Height - Bottom;
            canvas.Fill(from, y, Math.Max(1, to - from), Height - Bottom - y, day == counts.Length - 1 ? Latest : Bar);

            // From the right, so that the last day always has its date.
            if ((counts.Length - 1 - day) % labelled == 0)
            {
                Label(canvas, first.PlusDays(day), Left + ((day + 0.5) * slot));
            }
        }

        return Png.Of(canvas);
    }

    /// <summary>The same as a line of characters, ▁ to █; a day without anything is a dot.</summary>
    /// <param name="counts">A count for each day.</param>
    public static string Words(ImmutableArray<int> counts)
    {
        var most = Math.Max(1, counts.DefaultIfEmpty().Max());
        return string.Concat(counts.Select(count => count == 0 ? '·' : Eighths[Math.Min(7, (count * 8 - 1) / most)]));
    }

    private static int Y(int value, int top) => Height - Bottom - (int)Math.Round((double)(Height - Top - Bottom) * value / top);

    /// <summary>1, 2 or 5 times a power of ten, so that no more than four lines are needed.</summary>
    private static int Step(int most)
    {
        for (var power = 1; ; power *= 10)
        {
            foreach (var step in (int[])[power, 2 * power, 5 * power])
            {
                if (most <= step * MostLines)
                {
                    return step;
                }
            }
        }
    }

    private static void Label(Canvas canvas, LocalDate day, double centre)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{day.Day}.{day.Month}");
        var width = DrawnDigits.Width(text, LabelHeight);
        DrawnDigits.Draw(canvas, text, Math.Min(centre - (width / 2), Width - Right - width), Height - Bottom + 18, LabelHeight, Ink);
    }
}
