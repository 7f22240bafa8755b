-- An index that leaves out what is gone is written again each time an asset's state changes, from `pending` to
-- `saved` for everything that is saved. Of the index of contents each such time is another page. Few assets are
-- gone; they may stand in these two.
DROP INDEX asset_by_media;
DROP INDEX asset_by_sha256;
CREATE INDEX asset_by_media  ON asset (media);
CREATE INDEX asset_by_sha256 ON asset (sha256);
