-- Times are milliseconds since 1970 in UTC.

-- One number for each change of a subscription or a setting, so that planning sees what changed since it last looked.
CREATE TABLE subscription_clock (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL
);
INSERT INTO subscription_clock (one, number) VALUES (1, 0);

CREATE TABLE subscription (
    chat           TEXT NOT NULL,
    topic          TEXT NOT NULL,
    cadence        TEXT NOT NULL,
    include_words  TEXT NOT NULL,             -- JSON array
    exclude_words  TEXT NOT NULL,             -- JSON array
    after_sequence INTEGER NOT NULL,
    declared       INTEGER NOT NULL,          -- the configuration file names it
    own            INTEGER NOT NULL,          -- the chat decided by command: the file no longer does
    ended          INTEGER NOT NULL,
    changed        INTEGER NOT NULL,          -- subscription_clock at its last change
    PRIMARY KEY (chat, topic)
) WITHOUT ROWID;
CREATE INDEX subscription_changed ON subscription (changed);

-- A null column was never chosen; an empty own_quiet means: no quiet hours, whatever the file declares.
CREATE TABLE chat_settings (
    chat               TEXT PRIMARY KEY,
    own_time_zone      TEXT,
    own_quiet          TEXT,
    own_language       TEXT,
    own_with_lead      INTEGER,
    declared_time_zone TEXT,
    declared_quiet     TEXT,
    changed            INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX chat_settings_changed ON chat_settings (changed);

-- How far planning has come. It moves in the transaction that writes what is owed.
CREATE TABLE plan_cursor (
    one                 INTEGER PRIMARY KEY CHECK (one = 1),
    story_sequence      INTEGER NOT NULL,
    subscription_change INTEGER NOT NULL
);
INSERT INTO plan_cursor (one, story_sequence, subscription_change) VALUES (1, 0, 0);

-- One message to one chat. next_at is when something may be done about it next (a claim: when its lease ends); null once nothing ever will.
CREATE TABLE delivery (
    id          INTEGER PRIMARY KEY,
    chat        TEXT NOT NULL,
    platform    TEXT NOT NULL,
    kind        TEXT NOT NULL,
    message     TEXT NOT NULL,
    nonce       TEXT NOT NULL UNIQUE,
    state       TEXT NOT NULL CHECK (state IN ('due', 'claimed', 'retry', 'held', 'unknown', 'sent', 'rejected')),
    next_at     INTEGER,
    claim       TEXT,
    attempts    INTEGER NOT NULL DEFAULT 0,
    unknowns    INTEGER NOT NULL DEFAULT 0,
    message_id  TEXT,
    reason      TEXT,
    composed_at INTEGER NOT NULL,
    ended_at    INTEGER
);
CREATE INDEX delivery_open ON delivery (chat, id) WHERE next_at IS NOT NULL;

CREATE TRIGGER delivery_stays_sent BEFORE UPDATE OF state ON delivery
WHEN OLD.state = 'sent' AND NEW.state <> 'sent'
BEGIN
    SELECT RAISE(ABORT, 'a delivery never goes back from sent');
END;

-- What a chat is owed: each story once, whichever of its subscriptions asked.
CREATE TABLE owed (
    id         INTEGER PRIMARY KEY,
    chat       TEXT NOT NULL,
    platform   TEXT NOT NULL,
    story      INTEGER NOT NULL,
    topics     TEXT NOT NULL,                 -- topics of the subscriptions that asked, blanks between
    topic      TEXT NOT NULL,                 -- the one whose post comes first
    scheduled  INTEGER NOT NULL,              -- that one has a cadence
    quiet      INTEGER NOT NULL,              -- quiet hours hold it
    due_at     INTEGER NOT NULL,
    planned_at INTEGER NOT NULL,
    delivery   INTEGER REFERENCES delivery (id),
    dropped    TEXT,                          -- why it will not be sent after all
    UNIQUE (chat, story)
);
CREATE INDEX owed_waiting ON owed (due_at, chat) WHERE delivery IS NULL AND dropped IS NULL;
CREATE INDEX owed_of_delivery ON owed (delivery) WHERE delivery IS NOT NULL;

CREATE TABLE suspended_chat (
    chat   TEXT PRIMARY KEY,
    since  INTEGER NOT NULL,
    reason TEXT NOT NULL
) WITHOUT ROWID;
