-- How wide the best file of a photo or video of a page is, as the page or its address tells: what was saved smaller is
-- fetched again where it is to be replaced (core/src/roll/better.rs).
ALTER TABLE page_media ADD COLUMN width INTEGER;
