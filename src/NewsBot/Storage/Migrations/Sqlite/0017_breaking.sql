-- A subscription may wait until so many publishers tell a story in words of their own.
ALTER TABLE subscription ADD COLUMN sources INTEGER NOT NULL DEFAULT 1;
CREATE INDEX subscription_breaking ON subscription (chat) WHERE sources > 1 AND NOT ended;

-- With how many independent sources a story was planned. A story without a row was planned with one when it was founded;
-- where it was silent then, or is taken out of another one (story.parted_from), it was not planned yet.
CREATE TABLE planned_story (
    story   INTEGER PRIMARY KEY,
    sources INTEGER NOT NULL
);
CREATE TRIGGER story_leaves_plan BEFORE DELETE ON story
BEGIN
    DELETE FROM planned_story WHERE story = OLD.id;
END;

-- The story that this one was taken out of, and whether an article came since: till then its readers know all of it.
ALTER TABLE story ADD COLUMN parted_from INTEGER;
ALTER TABLE story ADD COLUMN parted_news INTEGER NOT NULL DEFAULT 0;
