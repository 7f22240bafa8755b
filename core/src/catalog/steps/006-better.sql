-- What makes one telling or one file better than another (core/src/catalog/import/telling.rs,
-- media.rs), and what an asset was saved with, so that a later save can tell what is better now
-- (core/src/roll/better.rs). Nulls are unknown: nothing is said of them.

-- When the export was made that tells the field, in Unix seconds.
ALTER TABLE post      ADD COLUMN caption_made INTEGER;
ALTER TABLE post      ADD COLUMN place_made INTEGER;
ALTER TABLE post      ADD COLUMN coordinates_made INTEGER;
ALTER TABLE reference ADD COLUMN title_made INTEGER;
ALTER TABLE reference ADD COLUMN coordinates_made INTEGER;

-- Pixels of a photo; 0: its head does not tell. Null: a video, or never looked at.
ALTER TABLE media ADD COLUMN width INTEGER;
ALTER TABLE media ADD COLUMN height INTEGER;

ALTER TABLE asset ADD COLUMN kind TEXT;            -- PostKind::name of the post it was saved under
ALTER TABLE asset ADD COLUMN width INTEGER;
ALTER TABLE asset ADD COLUMN height INTEGER;
ALTER TABLE asset ADD COLUMN source_bytes INTEGER; -- size in the source, before metadata came in
ALTER TABLE asset ADD COLUMN precision INTEGER;    -- of its date
ALTER TABLE asset ADD COLUMN caption INTEGER;      -- 64 bits of a hash; 0: it had none
ALTER TABLE asset ADD COLUMN place INTEGER;        -- 1: with coordinates
ALTER TABLE asset ADD COLUMN replaces INTEGER REFERENCES asset (id); -- the asset whose place it takes
ALTER TABLE asset ADD COLUMN replaced_by INTEGER REFERENCES asset (id); -- set once it is out of the roll
ALTER TABLE asset ADD COLUMN kept_since INTEGER;   -- set aside then, to be brought back by undo
ALTER TABLE asset ADD COLUMN better INTEGER NOT NULL DEFAULT 0; -- bits: what is better than in what it replaced

CREATE INDEX asset_replacing ON asset (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX asset_replaced  ON asset (replaced_by) WHERE replaced_by IS NOT NULL;

-- Bits: what is better in the archives than what is in the roll (core/src/roll/better.rs).
ALTER TABLE outcome ADD COLUMN better INTEGER NOT NULL DEFAULT 0;

-- Known archives tell all this once they are given again.
UPDATE source SET read_again = 1;
