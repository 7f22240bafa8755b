-- How a run ended, as JSON (core/src/outcome/run_end.rs); null while it goes on, and for runs of before.
ALTER TABLE run ADD COLUMN ended TEXT;
