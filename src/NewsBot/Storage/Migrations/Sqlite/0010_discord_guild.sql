-- The servers that the bot is in. Discord names all of them at every start; one whose joined_at is another than here was joined since.
CREATE TABLE discord_guild (
    id        TEXT PRIMARY KEY,
    -- Unix milliseconds, as the platform tells it.
    joined_at INTEGER NOT NULL
);
