using System.Text.Json.Serialization;

namespace NewsBot.Messages;

/// <summary>A piece of a message that stands on lines of its own.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(StoryBlock), "story")]
[JsonDerivedType(typeof(BulletList), "list")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(PictureBlock), "picture")]
public abstract record Block;
