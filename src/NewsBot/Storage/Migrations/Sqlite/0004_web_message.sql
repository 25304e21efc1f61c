-- The browsers that chat, and what was said in each chat, so that a reload shows it and a push finds a closed browser.
-- Times are milliseconds since 1970-01-01 UTC.
CREATE TABLE web_chat (
    id         TEXT    PRIMARY KEY,
    visited_at INTEGER NOT NULL
);

CREATE TABLE web_message (
    -- AUTOINCREMENT: the number is the event id of the stream, so a number that was given must never come back.
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    chat   TEXT    NOT NULL REFERENCES web_chat (id) ON DELETE CASCADE,
    author TEXT    NOT NULL CHECK (author IN ('reader', 'newsbot')),
    at     INTEGER NOT NULL,
    -- The reader's line as typed, or NewsBot's message as JSON.
    body   TEXT    NOT NULL,
    -- The delivery that a pushed message belongs to; a second try finds it taken.
    nonce  TEXT
);

CREATE INDEX web_message_by_chat ON web_message (chat, id);
CREATE UNIQUE INDEX web_message_nonce ON web_message (chat, nonce) WHERE nonce IS NOT NULL;
