namespace NewsBot.Delivery.Lanes;

/// <summary>Tells a limit of the account from that of a chat where the platform does not say which it is: several chats are refused shortly after each other.</summary>
internal sealed class Suspicion
{
    private const int Keys = 3;
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);
    private readonly Dictionary<string, TimeSpan> _refused = new(StringComparer.Ordinal);

    /// <summary>A call with a key was refused.</summary>
    /// <returns>True where it looks as if that were the account's limit.</returns>
    public bool Refused(string key, TimeSpan now)
    {
        foreach (var (old, _) in _refused.Where(entry => entry.Value + Memory <= now).ToList())
        {
            _refused.Remove(old);
        }

        _refused[key] = now;
        if (_refused.Count < Keys)
        {
            return false;
        }

        _refused.Clear();
        return true;
    }
}
