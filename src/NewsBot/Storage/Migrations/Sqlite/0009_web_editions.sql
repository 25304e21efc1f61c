-- A message that was replaced where it stands gets the next number, so that open pages see it again. The number never goes back.
CREATE TABLE web_edition (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL
);
INSERT INTO web_edition (one, number) VALUES (1, 0);

ALTER TABLE web_message ADD COLUMN edition INTEGER NOT NULL DEFAULT 0;   -- 0: as it was said first
CREATE INDEX web_message_edited ON web_message (chat, edition) WHERE edition > 0;
