-- Times are milliseconds since 1970, UTC.

-- 1: it was stored without being news, and is owed to nobody (what a source holds when it is read for the first time);
-- 2: so it was, until an article came that is news.
ALTER TABLE story ADD COLUMN silent INTEGER NOT NULL DEFAULT 0;

-- What is kept of a source that is fetched, one row each.
CREATE TABLE source_fetch (
    source        TEXT PRIMARY KEY,
    address       TEXT NOT NULL,      -- as configured; with another one the source begins anew
    moved_to      TEXT,               -- where it has moved for good
    etag          TEXT,
    last_modified TEXT,
    hash          BLOB,               -- SHA-256 of what was read last
    last_read     INTEGER,            -- when its items were last stored, or had not changed; null before the first time
    next_try      INTEGER NOT NULL,
    failures      INTEGER NOT NULL,   -- in a row
    failing_since INTEGER
) WITHOUT ROWID;

-- Items as they are known again, see ItemKeys; kept for as long as the source is.
CREATE TABLE source_item (
    id     INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    item   TEXT,
    link   TEXT,
    path   TEXT,
    title  TEXT,
    text   TEXT
);
CREATE TABLE source_item_key (
    source TEXT NOT NULL,
    key    TEXT NOT NULL,
    item   INTEGER NOT NULL REFERENCES source_item (id),
    PRIMARY KEY (source, key, item)
) WITHOUT ROWID;

-- When sources brought news, the newest moments of each: their habit.
CREATE TABLE source_news (
    source TEXT NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (source, at)
) WITHOUT ROWID;
