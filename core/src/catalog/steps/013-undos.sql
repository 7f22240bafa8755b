-- Saves that were taken back (core/src/roll/undo.rs). Each asset has its line from the first moment on, as left,
-- and then what became of it: the sum holds whenever the process dies.
CREATE TABLE undo (
    id          INTEGER PRIMARY KEY,
    run         INTEGER NOT NULL REFERENCES run (id),   -- one of the save
    roll        TEXT    NOT NULL,
    started_at  INTEGER NOT NULL,
    ended_at    INTEGER,                     -- null: goes on, or killed
    ended       TEXT                         -- as that of a run
) STRICT;

CREATE TABLE undo_line (
    id           INTEGER PRIMARY KEY,
    undo         INTEGER NOT NULL REFERENCES undo (id),
    asset        INTEGER NOT NULL REFERENCES asset (id),
    outcome      TEXT    NOT NULL,           -- removed | gone | changed | stayed | failed | left
    reason       TEXT,
    asked        INTEGER NOT NULL DEFAULT 0, -- 1: the roll was asked to remove it, and its last word is not known
    brought_back INTEGER NOT NULL DEFAULT 0, -- 1: what it had replaced is in the roll again
    at           INTEGER NOT NULL
) STRICT;

CREATE INDEX undo_of_run     ON undo (run);
CREATE INDEX undo_line_of    ON undo_line (undo, outcome);
CREATE INDEX undo_line_asked ON undo_line (asset) WHERE asked = 1;
