-- Whether an item ever had an asset is asked for where it turns out to be another one: those that are there have an
-- index, and this is that of the others. A save writes nothing into it.
CREATE INDEX asset_gone_by_media ON asset (media) WHERE state = 'gone';
