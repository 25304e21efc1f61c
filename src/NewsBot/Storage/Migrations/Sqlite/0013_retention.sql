-- Texts that were removed for their age: a page that still carries one brings no new article. fingerprint is that of the normal form.
CREATE TABLE removed_text (
    fingerprint INTEGER PRIMARY KEY,
    article     INTEGER NOT NULL,
    story       INTEGER NOT NULL
);

-- Removing a row makes the database look for others that name it.
CREATE INDEX revision_by_article ON revision (article);
CREATE INDEX revision_by_previous ON revision (previous) WHERE previous IS NOT NULL;
CREATE INDEX story_topic_by_story ON story_topic (story);
