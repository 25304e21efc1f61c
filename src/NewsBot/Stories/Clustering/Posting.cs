using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace NewsBot.Stories.Clustering;

/// <summary>The stories that hold a term, the one that has held it longest first, by their places in the index. A struct, because a window has hundreds of thousands of them: it stands in its table itself.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Posting
{
    // Nearly half of all terms are of one story: it stands in place of an array then.
    private int[]? _stories;
    private int _firstOrOnly;

    /// <summary>Articles that hold the term.</summary>
    public int Articles { get; set; }

    /// <summary>Stories that hold it.</summary>
    public int Stories { get; private set; }

    /// <summary>True where nothing holds it.</summary>
    public readonly bool IsEmpty => Articles == 0 && Stories == 0;

    /// <summary>The newest of the stories.</summary>
    /// <param name="count">How many at most.</param>
    [UnscopedRef]
    public readonly ReadOnlySpan<int> Newest(int count)
    {
        var taken = Math.Min(count, Stories);
        return _stories is null ? new ReadOnlySpan<int>(in _firstOrOnly)[..taken] : _stories.AsSpan(_firstOrOnly + Stories - taken, taken);
    }

    /// <summary>Adds a story, the newest.</summary>
    public void Add(int story)
    {
        if (_stories is null && Stories == 0)
        {
            (_firstOrOnly, Stories) = (story, 1);
            return;
        }

        if (_stories is null)
        {
            (_stories, _firstOrOnly) = ([_firstOrOnly, 0], 0);
        }
        else if (_firstOrOnly + Stories == _stories.Length)
        {
            // A term that comes and goes with the window needs no more room: what left at the front is free.
            var all = _stories.AsSpan(_firstOrOnly, Stories);
            var target = _firstOrOnly > Stories / 2 ? _stories : new int[Stories + (Stories / 2) + 1];
            all.CopyTo(target);
            (_stories, _firstOrOnly) = (target, 0);
        }

        _stories[_firstOrOnly + Stories] = story;
        Stories++;
    }

    /// <summary>Takes a story away. What expires is near the front, what is merged near the end; the shorter side closes the gap.</summary>
    public void Remove(int story)
    {
        if (_stories is null)
        {
            Stories -= Stories == 1 && _firstOrOnly == story ? 1 : 0;
            return;
        }

        var all = _stories.AsSpan(_firstOrOnly, Stories);
        var (at, isFront) = Find(all, story);
        if (at < 0)
        {
            return;
        }

        Stories--;
        if (isFront)
        {
            all[..at].CopyTo(all[1..]);
            _firstOrOnly++;
        }
        else
        {
            all[(at + 1)..].CopyTo(all[at..]);
        }
    }

    // From both ends at once.
    private static (int At, bool IsFront) Find(ReadOnlySpan<int> all, int story)
    {
        for (int front = 0, back = all.Length - 1; front <= back; front++, back--)
        {
            if (all[front] == story)
            {
                return (front, true);
            }

            if (all[back] == story)
            {
                return (back, false);
            }
        }

        return (-1, false);
    }
}
