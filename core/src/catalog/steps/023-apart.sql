-- Width and height of the largest rendition of a video of a page whose sound stands in another file: what was saved is
-- smaller, and the ledger says so (core/src/roll/staging.rs).
ALTER TABLE page_media ADD COLUMN apart_width INTEGER;
ALTER TABLE page_media ADD COLUMN apart_height INTEGER;
