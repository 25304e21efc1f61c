using Microsoft.AspNetCore.Http.Metadata;

namespace NewsBot.Platforms;

/// <summary>The longest request that a page takes. A type of our own: the framework's attribute would load the whole of MVC for one number.</summary>
/// <param name="MaxRequestBodySize">In bytes.</param>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
