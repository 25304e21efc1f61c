using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsBot.Stories.Clustering;

/// <summary>
/// Postings by term. An article asks for each of its terms several times, and what lies anywhere in a large window is slow to reach:
/// here a look-up reaches one place, where a dictionary of objects takes four.
/// </summary>
internal sealed class PostingTable
{
    private const int LeastRoom = 1024;

    // Places that are used at most: beyond, look-ups would meet their neighbours.
    private const double Fullest = 0.6;

    // A place is free while its posting is empty; a term stands at the place that its key names, or at the next free one.
    private Entry[] _entries = new Entry[LeastRoom];
    private int _used;

    /// <summary>The posting of a term; a null reference (<see cref="Unsafe.IsNullRef{T}"/>) where nothing holds it. Holds until the next <see cref="Touch"/> or <see cref="Forget"/>.</summary>
    /// <param name="key">The term's key.</param>
    public ref Posting Find(uint key)
    {
        ref var entry = ref At(key);
        return ref entry.Posting.IsEmpty ? ref Unsafe.NullRef<Posting>() : ref entry.Posting;
    }

    /// <summary>The posting of a term, an empty one where nothing holds it yet: the caller fills it. Holds as long as that of <see cref="Find"/>.</summary>
    /// <param name="key">The term's key.</param>
    public ref Posting Touch(uint key)
    {
        ref var entry = ref At(key);
        if (entry.Posting.IsEmpty)
        {
            if (_used >= _entries.Length * Fullest)
            {
                Grow();
                entry = ref At(key);
            }

            entry = new Entry { Key = key };
            _used++;
        }

        return ref entry.Posting;
    }

    /// <summary>Frees the place of a term whose posting became empty.</summary>
    /// <param name="key">The term's key.</param>
    public void Forget(uint key)
    {
        var mask = _entries.Length - 1;
        var hole = Place(key);
        _entries[hole] = default;
        _used--;

        // Those behind move up, so that no look-up stops at the hole before its term.
        for (var at = (hole + 1) & mask; !_entries[at].Posting.IsEmpty; at = (at + 1) & mask)
        {
            var wanted = (int)_entries[at].Key & mask;
            if (((at - wanted) & mask) >= ((at - hole) & mask))
            {
                (_entries[hole], _entries[at]) = (_entries[at], default);
                hole = at;
            }
        }
    }

    private ref Entry At(uint key) => ref _entries[Place(key)];

    // Keys are hashes already: their low bits are as good as any.
    private int Place(uint key)
    {
        var entries = _entries;
        var mask = entries.Length - 1;
        var at = (int)key & mask;
        while (entries[at].Key != key && !entries[at].Posting.IsEmpty)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (var entry in old)
        {
            if (!entry.Posting.IsEmpty)
            {
                At(entry.Key) = entry;
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Entry
    {
        public uint Key;
        public Posting Posting;
    }
}
