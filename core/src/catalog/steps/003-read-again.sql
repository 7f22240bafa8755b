-- 1: another archive was forgotten since; this one may have the same media and is read again
-- when it is given again (core/src/catalog/forget.rs).
ALTER TABLE source ADD COLUMN read_again INTEGER NOT NULL DEFAULT 0;
