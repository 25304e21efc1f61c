-- Which slash commands were registered last, so that they are only registered again where they changed: the platform counts.
CREATE TABLE discord_registration (
    application TEXT PRIMARY KEY,
    -- SHA-256 of the definitions, in hexadecimal.
    hash        TEXT NOT NULL
);
