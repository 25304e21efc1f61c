-- What chats are owed is laid out by story: a new story's rows all come last in the table and its index, however many were written before,
-- where by chat each row came somewhere else.
CREATE TABLE owed_by_story (
    id         INTEGER PRIMARY KEY,
    story      INTEGER NOT NULL,
    chat       TEXT NOT NULL,
    platform   TEXT AS (substr(chat, 1, instr(chat, ':') - 1)),
    topics     TEXT NOT NULL,                 -- topics of the subscriptions that asked, blanks between
    topic      TEXT NOT NULL,                 -- the one whose post comes first
    scheduled  INTEGER NOT NULL,              -- that one has a cadence
    quiet      INTEGER NOT NULL,              -- quiet hours hold it
    due_at     INTEGER NOT NULL,
    planned_at INTEGER NOT NULL,
    delivery   INTEGER REFERENCES delivery (id),
    dropped    TEXT,                          -- why it will not be sent after all
    missed     INTEGER NOT NULL DEFAULT 0,    -- was due while the chat could not be reached: such stories share one digest
    edit_at    INTEGER,                       -- when its message is to be edited; null while it says what the story says
    edited_at  INTEGER,                       -- when it was edited last
    UNIQUE (story, chat)
);
INSERT INTO owed_by_story (id, story, chat, topics, topic, scheduled, quiet, due_at, planned_at, delivery, dropped, missed, edit_at, edited_at)
    SELECT id, story, chat, topics, topic, scheduled, quiet, due_at, planned_at, delivery, dropped, missed, edit_at, edited_at FROM owed ORDER BY id;
DROP TABLE owed;
ALTER TABLE owed_by_story RENAME TO owed;

-- What waits is found, and counted, from this index alone.
CREATE INDEX owed_waiting ON owed (due_at, story, chat, quiet, delivery, dropped) WHERE delivery IS NULL AND dropped IS NULL;
CREATE INDEX owed_of_delivery ON owed (delivery) WHERE delivery IS NOT NULL;
CREATE INDEX owed_edit ON owed (edit_at) WHERE edit_at IS NOT NULL;

-- How many stories owed came to an end, by how: kept by triggers, so that /status reads a few rows instead of a million.
-- What is still open is counted where it stands; it is little.
CREATE TABLE owed_count (
    state  TEXT PRIMARY KEY,
    number INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO owed_count (state, number) VALUES ('dropped', 0), ('sent', 0), ('rejected', 0), ('unknown', 0);
UPDATE owed_count SET number = (SELECT count(*) FROM owed WHERE dropped IS NOT NULL) WHERE state = 'dropped';
UPDATE owed_count SET number = (
    SELECT count(*) FROM owed JOIN delivery ON delivery.id = owed.delivery
    WHERE owed.dropped IS NULL AND delivery.next_at IS NULL AND delivery.state = owed_count.state)
WHERE state <> 'dropped';

-- A message comes to its end, or to another one.
CREATE TRIGGER delivery_ended AFTER UPDATE OF state, next_at ON delivery
WHEN OLD.next_at IS NULL OR NEW.next_at IS NULL
BEGIN
    UPDATE owed_count SET number = number - (SELECT count(*) FROM owed WHERE delivery = OLD.id AND dropped IS NULL)
        WHERE OLD.next_at IS NULL AND state = OLD.state;
    UPDATE owed_count SET number = number + (SELECT count(*) FROM owed WHERE delivery = NEW.id AND dropped IS NULL)
        WHERE NEW.next_at IS NULL AND state = NEW.state;
END;

CREATE TRIGGER owed_changed AFTER UPDATE OF delivery, dropped ON owed
BEGIN
    UPDATE owed_count SET number = number - 1
        WHERE state = CASE WHEN OLD.dropped IS NOT NULL THEN 'dropped' ELSE (SELECT state FROM delivery WHERE id = OLD.delivery AND next_at IS NULL) END;
    UPDATE owed_count SET number = number + 1
        WHERE state = CASE WHEN NEW.dropped IS NOT NULL THEN 'dropped' ELSE (SELECT state FROM delivery WHERE id = NEW.delivery AND next_at IS NULL) END;
END;

CREATE TRIGGER owed_removed AFTER DELETE ON owed
WHEN OLD.dropped IS NOT NULL OR OLD.delivery IS NOT NULL
BEGIN
    UPDATE owed_count SET number = number - 1
        WHERE state = CASE WHEN OLD.dropped IS NOT NULL THEN 'dropped' ELSE (SELECT state FROM delivery WHERE id = OLD.delivery AND next_at IS NULL) END;
END;
