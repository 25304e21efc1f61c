using System.Runtime.InteropServices;

namespace NewsBot.Stories.Clustering;

/// <summary>The stories that hold a term, the one that has held it longest first, by their places in the index. A struct, because a window has hundreds of thousands of them: it stands in its table itself.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Posting
{
    private const int LeastRoom = 2;

    private int[]? _stories;
    private int _first;

    /// <summary>Articles that hold the term.</summary>
    public int Articles { get; set; }

    /// <summary>Stories that hold it.</summary>
    public int Stories { get; private set; }

    /// <summary>True where nothing holds it.</summary>
    public readonly bool IsEmpty => Articles == 0 && Stories == 0;

    /// <summary>The newest of the stories.</summary>
    /// <param name="count">How many at most.</param>
    public readonly ReadOnlySpan<int> Newest(int count)
    {
        var taken = Math.Min(count, Stories);
        return _stories.AsSpan(_first + Stories - taken, taken);
    }

    /// <summary>Adds a story, the newest.</summary>
    public void Add(int story)
    {
        var stories = _stories ?? [];
        if (_first + Stories == stories.Length)
        {
            // A term that comes and goes with the window needs no more room: what left at the front is free.
            var all = stories.AsSpan(_first, Stories);
            var target = _first > Stories / 2 ? stories : new int[Math.Max(LeastRoom, Stories + (Stories / 2))];
            all.CopyTo(target);
            (stories, _first) = (target, 0);
        }

        stories[_first + Stories] = story;
        _stories = stories;
        Stories++;
    }

    /// <summary>Takes a story away. What expires is near the front, what is merged near the end; the shorter side closes the gap.</summary>
    public void Remove(int story)
    {
        var all = _stories.AsSpan(_first, Stories);
        var (at, isFront) = Find(all, story);
        if (at < 0)
        {
            return;
        }

        Stories--;
        if (isFront)
        {
            all[..at].CopyTo(all[1..]);
            _first++;
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
