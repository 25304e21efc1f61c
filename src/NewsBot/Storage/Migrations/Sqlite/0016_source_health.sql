ALTER TABLE source_state ADD COLUMN usual_gap INTEGER;    -- milliseconds from news to news, the median; null while it is not known
ALTER TABLE source_state ADD COLUMN silent_from INTEGER;  -- from when on its silence is remarkable, see SourceHabit

-- Of what administrators were told and have not yet been told the end.
CREATE TABLE source_trouble (
    source TEXT NOT NULL,
    kind   TEXT NOT NULL,
    PRIMARY KEY (source, kind)
) WITHOUT ROWID;
