-- Which other ids an item has: asked for where an item turns out to be another one.
CREATE INDEX alias_by_media ON alias (media);
