-- In what condition a file is (core/src/media/whole/condition.rs), and that of what was saved: 0 damaged, 1 without sound,
-- 2 whole, and with sound where it is a video. Null: not known, as of most photos.
ALTER TABLE media ADD COLUMN condition INTEGER;
ALTER TABLE asset ADD COLUMN condition INTEGER;

-- Known archives with videos tell it once they are given again.
UPDATE source SET read_again = 1 WHERE id IN (SELECT source FROM media WHERE format IN ('mp4', 'mov'));
