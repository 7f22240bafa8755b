-- The formats that indexes named the item's file in, a bit for each in the order of Format::ALL: of two formats of one
-- picture the named one is better, and of several names of one reference only one is kept.
ALTER TABLE media ADD COLUMN named INTEGER NOT NULL DEFAULT 0;
