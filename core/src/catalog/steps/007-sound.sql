-- Of a video of a page: whether it has sound (1, 0; null: not told), and where the same video is
-- in other renditions, an address a line, the best first.
ALTER TABLE page_media ADD COLUMN sound INTEGER;
ALTER TABLE page_media ADD COLUMN others TEXT;
