-- Which reference stands for a media item hangs on how well its day is known, too (core/src/catalog/rank.rs): with
-- that, a save finds them all in this index and reads no reference.
DROP INDEX reference_by_media;
CREATE INDEX reference_by_media ON reference (media, kind, opt_in, found, published_precision);
