-- What to draw in a photo's place until its preview is there (core/src/media/preview/thumb_hash.rs):
-- 5 to 25 bytes. Known once a preview of it was made.
ALTER TABLE media ADD COLUMN thumb_hash BLOB;
