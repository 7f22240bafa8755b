-- An asset is one of its camera roll: two rolls may give the same id, and what becomes of the
-- one says nothing of the other. Assets from before are in the roll of the run that added them.
-- Its state may be a fourth now, `removed`: saved, and removed by somebody since; `gone` is what
-- was taken back or never came to be.
ALTER TABLE asset ADD COLUMN roll TEXT NOT NULL DEFAULT '';   -- CameraRoll::name
UPDATE asset SET roll = (SELECT roll FROM run WHERE run.id = asset.run);

DROP INDEX asset_by_roll_id;
CREATE UNIQUE INDEX asset_by_roll_id ON asset (roll, roll_id) WHERE state IN ('pending', 'saved');
