using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json;
using NewsBot.Platforms.WebChat;

namespace NewsBot.Tests.Platforms.WebChat;

/// <summary>Reads a stream of events one by one.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _items;

    private EventReader(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _items = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
    }

    public static async Task<EventReader> OpenAsync(Browser browser, long? lastEventId = null)
    {
        (string, string)[] headers = lastEventId is { } id ? [("Last-Event-ID", id.ToString(CultureInfo.InvariantCulture))] : [];
        var response = await browser.GetAsync("/api/events", headers);
        response.EnsureSuccessStatusCode();
        return new EventReader(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next entry; null where the stream ended.</summary>
    public async Task<WebMessage?> NextAsync()
    {
        if (!await _items.MoveNextAsync())
        {
            return null;
        }

        var entry = JsonSerializer.Deserialize<WebMessage>(_items.Current.Data, WebJson.Options)!;
        if (entry.Edition == 0)
        {
            StreamPlace.Read(_items.Current.EventId)!.Entry.ShouldBe(entry.Id);
        }

        return entry;
    }

    public async ValueTask DisposeAsync()
    {
        await _items.DisposeAsync();
        _response.Dispose();
    }
}
