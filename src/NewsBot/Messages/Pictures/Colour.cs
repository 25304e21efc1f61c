using System.Runtime.InteropServices;

namespace NewsBot.Messages.Pictures;

/// <summary>A colour of eight bits a channel.</summary>
/// <param name="Red">Red.</param>
/// <param name="Green">Green.</param>
/// <param name="Blue">Blue.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Colour(byte Red, byte Green, byte Blue);
