namespace NewsBot.Tests.Platforms.Whole;

/// <summary>What a run with kills came to.</summary>
public sealed record KillReport
{
    /// <summary>How often the process was killed.</summary>
    public int Kills { get; init; }

    /// <summary>Kills before the first message was claimed: in the start, in planning, in composing.</summary>
    public int BeforeClaims { get; init; }

    /// <summary>Kills while messages were claimed.</summary>
    public int InFlight { get; init; }

    /// <summary>Messages that were claimed at a kill and that the platform had not accepted.</summary>
    public int Claimed { get; init; }

    /// <summary>Messages that the platform had accepted and that were not recorded at a kill.</summary>
    public int Unrecorded { get; init; }

    /// <summary>Chats that did not get their post.</summary>
    public int Lost { get; init; }

    /// <summary>Posts too many on Discord.</summary>
    public int DiscordRepeats { get; init; }

    /// <summary>Posts too many on Telegram.</summary>
    public int TelegramRepeats { get; init; }

    /// <summary>Posts too many that NewsBot itself does not count as unknown.</summary>
    public int UncountedRepeats { get; init; }

    /// <summary>Repeats of posts that were not among those accepted and unrecorded at a kill.</summary>
    public int UnexplainedRepeats { get; init; }

    /// <summary>What NewsBot counts as unknown.</summary>
    public int Unknown { get; init; }

    /// <summary>What the database's own check said whenever that was not "ok".</summary>
    public string Damage { get; init; } = "";

    public static KillReport operator +(KillReport first, KillReport second) => new()
    {
        Kills = first.Kills + second.Kills,
        BeforeClaims = first.BeforeClaims + second.BeforeClaims,
        InFlight = first.InFlight + second.InFlight,
        Claimed = first.Claimed + second.Claimed,
        Unrecorded = first.Unrecorded + second.Unrecorded,
        Lost = first.Lost + second.Lost,
        DiscordRepeats = first.DiscordRepeats + second.DiscordRepeats,
        TelegramRepeats = first.TelegramRepeats + second.TelegramRepeats,
        UncountedRepeats = first.UncountedRepeats + second.UncountedRepeats,
        UnexplainedRepeats = first.UnexplainedRepeats + second.UnexplainedRepeats,
        Unknown = first.Unknown + second.Unknown,
        Damage = first.Damage + second.Damage,
    };
}
