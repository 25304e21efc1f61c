-- 1 where the platform called the proper form of the message malformed: it is tried once more in words alone.
ALTER TABLE delivery ADD COLUMN plain INTEGER NOT NULL DEFAULT 0;
