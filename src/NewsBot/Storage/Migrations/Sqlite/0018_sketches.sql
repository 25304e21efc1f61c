-- What tells how much of an article's text stands in another one: hashes of four bytes. Articles from before have none and are recognised by their traces.
ALTER TABLE article_terms ADD COLUMN sketch BLOB NOT NULL DEFAULT x'';
