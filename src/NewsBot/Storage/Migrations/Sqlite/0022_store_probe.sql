-- Written and emptied again to see whether a store that failed takes writes.
CREATE TABLE store_probe (filling BLOB NOT NULL);
