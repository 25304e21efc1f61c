-- Times are milliseconds since 1970 in UTC, but for modified: the file system's own time in ticks of 100 ns, compared and never shown.

-- One row for each source that was ever looked at.
CREATE TABLE source_state (
    source       TEXT PRIMARY KEY,
    last_checked INTEGER NOT NULL,
    last_new     INTEGER,
    articles     INTEGER NOT NULL,
    problem      TEXT,                        -- kind of the trouble with the source itself
    place        TEXT,
    reason       TEXT
) WITHOUT ROWID;

-- One row for each file as it was when it was last looked into. hash is null where nothing could be read.
CREATE TABLE source_file (
    source   TEXT NOT NULL,
    path     TEXT NOT NULL,
    size     INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    hash     BLOB,
    problem  TEXT,
    reason   TEXT,
    PRIMARY KEY (source, path)
) WITHOUT ROWID;
CREATE INDEX source_file_problem ON source_file (source, path) WHERE problem IS NOT NULL;
