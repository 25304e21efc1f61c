using System.Buffers.Binary;
using System.IO.Compression;
using NewsBot.Messages.Pictures;
using NodaTime;

namespace NewsBot.Tests.Messages.Pictures;

public sealed class BarChartTests
{
    private const int Width = 880, Height = 360;
    private static readonly LocalDate Day = new(2026, 1, 5);

    [Fact]
    public void The_picture_is_a_whole_png_of_the_size_that_it_says()
    {
        var png = BarChart.Draw(Day, [1, 2, 3]);

        png.AsSpan(0, 8).ToArray().ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(Width);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).ShouldBe(Height);
        Pixels(png).Length.ShouldBe(Height * ((Width * 3) + 1));
        png.AsSpan(^12).ToArray().ShouldBe([0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82]);
    }

    [Fact]
    public void A_day_with_twice_the_stories_has_a_bar_of_twice_the_height()
    {
        var pixels = Pixels(BarChart.Draw(Day, [2, 4, 0, 1]));

        var (first, second, third) = (Bar(pixels, 0, 4), Bar(pixels, 1, 4), Bar(pixels, 2, 4));

        second.ShouldBeInRange((2 * first) - 2, (2 * first) + 2);
        first.ShouldBeGreaterThan(50);
        third.ShouldBe(0);
    }

    [Fact]
    public void The_same_counts_give_the_same_picture() => BarChart.Draw(Day, [1, 5, 2]).ShouldBe(BarChart.Draw(Day, [1, 5, 2]));

    [Theory]
    [InlineData(1)]
    [InlineData(90)]
    public void Any_number_of_days_and_any_count_can_be_drawn(int days) =>
        Should.NotThrow(() => BarChart.Draw(Day, [.. Enumerable.Range(0, days).Select(day => day % 3 == 0 ? 0 : day * 1_000_003)]));

    [Theory]
    [InlineData("0 0 0", "···")]
    [InlineData("0 1 4 8", "·▁▄█")]
    [InlineData("1000000 1", "█▁")]
    public void In_words_each_day_is_a_character(string counts, string words) =>
        BarChart.Words([.. counts.Split(' ').Select(count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture))]).ShouldBe(words);

    private static byte[] Pixels(byte[] png)
    {
        // Signature, header chunk (25 bytes), then length and name of the chunk of pixels.
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        zlib.CopyTo(pixels);
        return pixels.ToArray();
    }

    /// <summary>Height of a day's bar: pixels of its colour in the middle of its place.</summary>
    private static int Bar(byte[] pixels, int day, int days)
    {
        var x = (int)(64 + ((day + 0.5) * (Width - 88) / days));
        return Enumerable.Range(0, Height).Select(y => (y * ((Width * 3) + 1)) + 1 + (x * 3)).Count(at => (pixels[at], pixels[at + 1], pixels[at + 2]) == (0x4C, 0xA7, 0xB8));
    }
}
