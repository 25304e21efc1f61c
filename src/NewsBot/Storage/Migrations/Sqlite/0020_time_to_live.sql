ALTER TABLE source_fetch ADD COLUMN time_to_live INTEGER;  -- milliseconds that the feed says it may be kept; null where it says nothing
