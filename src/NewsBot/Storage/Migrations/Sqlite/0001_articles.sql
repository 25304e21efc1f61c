-- Times are milliseconds since 1970, UTC. Texts are JSON compressed with Brotli (StoredText).
-- A column that points forward (to a row that is stored after it) is no foreign key: a deferred one makes every insert
-- into the table it points to search this one.

CREATE TABLE story (
    id INTEGER PRIMARY KEY,              -- also its place in the sequence of founding
    at INTEGER NOT NULL,                 -- orders "newest": published, never later than first seen; first seen where unknown
    headline INTEGER NOT NULL,           -- the article that gives it
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    published INTEGER,
    published_precision INTEGER,         -- 0 day, 1 time
    publishers TEXT NOT NULL,            -- in order of appearance, one a line
    independent INTEGER NOT NULL,        -- publishers that tell it in words of their own
    topics BLOB NOT NULL                 -- tags with their evidence
);
CREATE INDEX story_by_at ON story (at);

CREATE TABLE topic (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
);

-- A story stands under its topics and all that lies above them, so that the newest of any topic are one range.
CREATE TABLE story_topic (
    topic INTEGER NOT NULL REFERENCES topic (number),
    at INTEGER NOT NULL,
    story INTEGER NOT NULL REFERENCES story (id),
    PRIMARY KEY (topic, at, story)
) WITHOUT ROWID;

CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    story INTEGER NOT NULL REFERENCES story (id),
    current INTEGER NOT NULL,            -- the revision that readers see
    revision INTEGER NOT NULL,           -- how many texts it had, the current one counted
    first_seen INTEGER NOT NULL,
    source TEXT NOT NULL,                -- where it was first seen
    publisher TEXT NOT NULL,
    sightings INTEGER NOT NULL
);
CREATE INDEX article_by_story ON article (story);

-- Every text that an article ever had. The id is the row of the search index, which keeps no text of its own.
CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id),
    previous INTEGER REFERENCES revision (id),
    seen INTEGER NOT NULL,
    fingerprint INTEGER NOT NULL,        -- of the normal form
    text BLOB NOT NULL
);

CREATE TABLE sighting (
    article INTEGER NOT NULL REFERENCES article (id),
    source TEXT NOT NULL,
    place TEXT NOT NULL,
    seen INTEGER NOT NULL,
    PRIMARY KEY (article, source, place)
) WITHOUT ROWID;

-- By what a copy or a revision is found again: hashes of title, opening, link and two samples of the body.
CREATE TABLE trace (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (hash, article)
) WITHOUT ROWID;
