-- One event, one story: what the recent articles are compared by, and what administrators decided about stories.

ALTER TABLE story ADD COLUMN merged_into INTEGER;              -- the story that this one turned out to be part of
ALTER TABLE story ADD COLUMN held INTEGER NOT NULL DEFAULT 0;  -- 1: an administrator put it together or took it apart; nothing is taken out of it
CREATE INDEX story_held ON story (id) WHERE held = 1;
CREATE INDEX story_merged ON story (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE article ADD COLUMN reprint INTEGER NOT NULL DEFAULT 0;  -- 1: another publisher's words; no independent source

-- Stories that an administrator took apart; never merged again by themselves.
CREATE TABLE story_apart (
    story INTEGER NOT NULL,
    other INTEGER NOT NULL,
    PRIMARY KEY (story, other)
) WITHOUT ROWID;
CREATE INDEX story_apart_by_other ON story_apart (other);

-- The articles of the window (Stories.Window), six bytes a term; a row goes when its article leaves the window.
CREATE TABLE article_terms (
    article INTEGER PRIMARY KEY,
    time_from INTEGER NOT NULL,           -- published, or first seen: a moment or a whole day
    time_to INTEGER NOT NULL,
    arrived INTEGER NOT NULL,
    good_headline INTEGER NOT NULL,
    terms BLOB NOT NULL,
    topics BLOB NOT NULL,                 -- its tags with their evidence
    places BLOB NOT NULL                  -- keys of the countries that it is about, four bytes each
);

-- Another number after each change of the window, so that a copy in memory knows whether it still holds.
CREATE TABLE story_window (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    stamp INTEGER NOT NULL
);
INSERT INTO story_window (one, stamp) VALUES (1, 0);

-- An article that is removed leaves the window with it, and copies in memory do not hold any more.
CREATE TRIGGER article_leaves_window BEFORE DELETE ON article
BEGIN
    UPDATE story_window SET stamp = abs(random()) WHERE EXISTS (SELECT 1 FROM article_terms WHERE article = OLD.id);
    DELETE FROM article_terms WHERE article = OLD.id;
END;

CREATE TRIGGER story_leaves_rulings BEFORE DELETE ON story
BEGIN
    DELETE FROM story_apart WHERE story = OLD.id OR other = OLD.id;
END;
