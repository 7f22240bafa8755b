-- By what an asset of a photo library is known as the one that was compared, and that a person answered about: when it
-- was changed last (milliseconds since 1970), and its size where the library tells. Null: nobody wrote it down.
ALTER TABLE copy ADD COLUMN modified INTEGER;
ALTER TABLE copy ADD COLUMN bytes INTEGER;
ALTER TABLE copy_answer ADD COLUMN modified INTEGER;
ALTER TABLE copy_answer ADD COLUMN bytes INTEGER;

-- That both are to be kept is true whatever becomes of the asset; that it is the same, of what it was then.
DROP VIEW copy_answered;
CREATE VIEW copy_answered AS
SELECT c.media AS media, c.asset AS asset,
       CASE a.same WHEN 1 THEN 'already_there' WHEN 0 THEN 'new' ELSE c.verdict END AS verdict,
       c.distance AS distance, c.cues AS cues, a.same IS NOT NULL AS answered,
       c.modified AS modified, c.bytes AS bytes
FROM copy c LEFT JOIN copy_answer a ON a.media = c.media AND a.asset = c.asset
     AND (a.same = 0 OR a.modified IS NULL OR (a.modified IS c.modified AND a.bytes IS c.bytes));
