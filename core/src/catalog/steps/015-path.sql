-- The id that a media item would have by its path alone (core/src/source/mod.rs, FoundMedia::of_path), where its
-- bytes are part of its name. An index may name that path in an archive that has no bytes there.
ALTER TABLE media ADD COLUMN path INTEGER;

CREATE INDEX media_by_path ON media (path) WHERE path IS NOT NULL;
