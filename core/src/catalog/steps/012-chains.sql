-- A run may go on with one that did not come to its end (core/src/ledger/save.rs); what was
-- asked for, as JSON (core/src/roll/asked.rs), so that it can be gone on with. Null for runs of before.
ALTER TABLE run ADD COLUMN continues INTEGER REFERENCES run (id);
ALTER TABLE run ADD COLUMN asked TEXT;

CREATE INDEX run_continuing ON run (continues) WHERE continues IS NOT NULL;
