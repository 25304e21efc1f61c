-- A posted story that changed since is edited where it stands. Times are milliseconds since 1970 in UTC.

ALTER TABLE plan_cursor ADD COLUMN story_change INTEGER NOT NULL DEFAULT 0;

ALTER TABLE owed ADD COLUMN edit_at INTEGER;      -- when its message is to be edited; null while it says what the story says
ALTER TABLE owed ADD COLUMN edited_at INTEGER;    -- when it was edited last
CREATE INDEX owed_edit ON owed (edit_at) WHERE edit_at IS NOT NULL;
CREATE INDEX owed_composed ON owed (story) WHERE delivery IS NOT NULL;

-- The post that a row changes; null for a post. An edit waits behind the chat's posts, never before one.
ALTER TABLE delivery ADD COLUMN edits INTEGER REFERENCES delivery (id);
CREATE INDEX delivery_edits ON delivery (edits) WHERE edits IS NOT NULL;
