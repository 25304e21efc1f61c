namespace NewsBot.Messages;

/// <summary>A picture, with words that say the same where none is shown.</summary>
/// <param name="Png">The picture as PNG.</param>
/// <param name="Words">What it shows, in characters.</param>
public sealed record PictureBlock(byte[] Png, string Words) : Block;
