using System.Net;

namespace NewsBot.Platforms.WebChat;

/// <summary>How many new chats one address may open in an hour: a command's rate is counted by chat, so chats must not be free.</summary>
internal sealed class NewChatAllowance(TimeProvider time)
{
    /// <summary>New chats an hour; a household or a proxy stands behind one address.</summary>
    public const int PerHour = 60;

    // An attacker with more addresses than this waits for the hour to end with everybody else.
    private const int MaxAddresses = 10_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, int> _opened = [];
    private long _hour;

    /// <summary>Counts one more.</summary>
    /// <returns>False where the address had its share.</returns>
    public bool TryTake(IPAddress address)
    {
        var network = NetworkOf(address);
        lock (_lock)
        {
            var hour = time.GetUtcNow().ToUnixTimeSeconds() / 3600;
            if (hour != _hour)
            {
                _hour = hour;
                _opened.Clear();
            }

            var opened = _opened.GetValueOrDefault(network);
            if (opened >= PerHour || (opened == 0 && _opened.Count >= MaxAddresses))
            {
                return false;
            }

            _opened[network] = opened + 1;
            return true;
        }
    }

    // An IPv6 subscriber has a /64 (RFC 6177), so the lower half says nothing about who it is.
    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        if (bytes.Length == 16)
        {
            bytes.AsSpan(8).Clear();
        }

        return new IPAddress(bytes);
    }
}
