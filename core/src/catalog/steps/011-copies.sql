-- What the latest look into a photo library found (core/src/matching): which asset is, or may
-- be, a copy of a media item.
CREATE TABLE copy (
    media       INTEGER PRIMARY KEY,
    asset       TEXT    NOT NULL,            -- the library's own id
    verdict     TEXT    NOT NULL,            -- already_there | ask
    distance    INTEGER NOT NULL,
    cues        TEXT    NOT NULL             -- words, with spaces between
) STRICT;

-- What a person said to a media item and an asset.
CREATE TABLE copy_answer (
    media       INTEGER NOT NULL,
    asset       TEXT    NOT NULL,
    same        INTEGER NOT NULL,
    PRIMARY KEY (media, asset)
) STRICT, WITHOUT ROWID;

-- What holds of the first with the second.
CREATE VIEW copy_answered AS
SELECT c.media AS media, c.asset AS asset,
       CASE a.same WHEN 1 THEN 'already_there' WHEN 0 THEN 'new' ELSE c.verdict END AS verdict,
       c.distance AS distance, c.cues AS cues, a.same IS NOT NULL AS answered
FROM copy c LEFT JOIN copy_answer a ON a.media = c.media AND a.asset = c.asset;
