-- Times are milliseconds since 1970 in UTC.

ALTER TABLE owed ADD COLUMN missed INTEGER NOT NULL DEFAULT 0;   -- was due while the chat could not be reached: such stories share one digest

ALTER TABLE suspended_chat ADD COLUMN probes INTEGER NOT NULL DEFAULT 0;   -- how often was looked whether the chat is back
ALTER TABLE suspended_chat ADD COLUMN probed_at INTEGER;                   -- when it was last known to be closed
ALTER TABLE suspended_chat ADD COLUMN told INTEGER NOT NULL DEFAULT 0;     -- the administrators know

-- A chat that looked open when it was probed. Where the next post is refused all the same, the suspension goes on as if it had never ended.
CREATE TABLE resumed_chat (
    chat   TEXT PRIMARY KEY,
    since  INTEGER NOT NULL,
    probes INTEGER NOT NULL,
    told   INTEGER NOT NULL,
    at     INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX delivery_unknown ON delivery (id) WHERE unknowns > 0;
