-- 1: only indexes that had no file mean the item, by its path (core/src/catalog/import/media/by_path.rs). The file's
-- own index may still tell another time.
ALTER TABLE media ADD COLUMN guessed INTEGER NOT NULL DEFAULT 0;
