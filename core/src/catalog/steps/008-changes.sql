-- How often something was read into the catalog; what was compared since the last time need not
-- be compared again (core/src/roll/better.rs).
CREATE TABLE change (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    count       INTEGER NOT NULL
) STRICT;

INSERT INTO change (id, count) VALUES (1, 0);

-- The count when the asset was saved with all that the catalog had for it, under this reference;
-- null where something was left out of it, or it is not known.
ALTER TABLE asset ADD COLUMN reference INTEGER;
ALTER TABLE asset ADD COLUMN changes INTEGER;
