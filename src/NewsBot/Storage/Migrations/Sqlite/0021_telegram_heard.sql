-- When the last update was heard, in milliseconds of Unix time; 0 where that was not written down. After a long silence the platform numbers updates anew.
ALTER TABLE telegram_offset ADD COLUMN heard_at INTEGER NOT NULL DEFAULT 0;
