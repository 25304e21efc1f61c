-- One number for each change of a story that its readers should see: publishers, headline, lead, notice. It never goes back, whatever is removed.
CREATE TABLE story_clock (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    number INTEGER NOT NULL
);
INSERT INTO story_clock (one, number) VALUES (1, 0);

ALTER TABLE story ADD COLUMN changed INTEGER;   -- story_clock at its last change; null while it is as it was founded
ALTER TABLE story ADD COLUMN notice INTEGER;    -- what its publisher says of it: 1 corrected, 2 withdrawn
CREATE INDEX story_changed ON story (changed) WHERE changed IS NOT NULL;
