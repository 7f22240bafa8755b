-- Times are Unix seconds; precision: 0 second, 1 minute, 2 month, 3 unknown (then the time is null).
-- Ids of media are 64-bit hashes (core/src/post.rs); enumerations are stored by name.

PRAGMA application_id = 0x4B656570;          -- "Keep"; core/src/catalog/open.rs asks for it

CREATE TABLE source (
    id          INTEGER PRIMARY KEY,
    path        TEXT    NOT NULL,            -- where it was last seen
    fingerprint BLOB    NOT NULL UNIQUE,     -- 32 bytes; the content it had
    account     TEXT,
    added_at    INTEGER NOT NULL
) STRICT;

-- Posts have numbers in the order of the indexes, so that a post, its references and the
-- posts beside it lie on the same pages. `html` has a bit for each field that only an HTML
-- page told (core/src/catalog/import/telling.rs): JSON would win over it.
CREATE TABLE post (
    id          INTEGER PRIMARY KEY,
    name        INTEGER NOT NULL,            -- PostId
    kind        TEXT    NOT NULL,            -- PostKind::name
    opt_in      TEXT,                        -- OptIn::name; null: saved without asking
    trust       INTEGER NOT NULL,            -- 0 orphan, 1 HTML, 2 JSON: of the best telling so far
    html        INTEGER NOT NULL,
    size        INTEGER NOT NULL,            -- how many references; 0: waits for the post it belongs to
    published   INTEGER,
    precision   INTEGER NOT NULL,
    unread_date TEXT,
    caption     TEXT,
    place       TEXT,
    latitude    REAL,
    longitude   REAL
) STRICT;

CREATE INDEX post_without_media ON post (name) WHERE size = 0;
CREATE INDEX post_by_time       ON post (published DESC, id, kind) WHERE size > 0;

CREATE TABLE media (
    id          INTEGER PRIMARY KEY,
    fbid        INTEGER,
    missing     TEXT,                        -- why there are no bytes; null: they are there
    source      INTEGER REFERENCES source (id), -- where the bytes are
    entry       TEXT,                        -- the entry's name there
    bytes       INTEGER,                     -- uncompressed size
    crc32       INTEGER,
    format      TEXT,                        -- Format::extension; null: unknown
    sha256      BLOB                         -- known once it was saved
) STRICT;

CREATE INDEX media_by_fbid ON media (fbid) WHERE fbid IS NOT NULL;

-- Another path that the same media item had, by the id of that path.
CREATE TABLE alias (
    id          INTEGER PRIMARY KEY,
    media       INTEGER NOT NULL REFERENCES media (id)
) STRICT;

-- One line of an index: this post, at this position, names this media item. Kind, opt_in
-- and publication time are the post's, found is the media item's: with these copies one
-- index answers for a grid, whatever the filter.
CREATE TABLE reference (
    id          INTEGER PRIMARY KEY,         -- in the order of the indexes
    post        INTEGER NOT NULL REFERENCES post (id),
    position    INTEGER NOT NULL,            -- from 1
    media       INTEGER NOT NULL REFERENCES media (id),
    kind        TEXT    NOT NULL,
    opt_in      TEXT,
    published   INTEGER,
    published_precision INTEGER NOT NULL,
    found       INTEGER NOT NULL,            -- 1: its bytes are there
    html        INTEGER NOT NULL,
    uri         TEXT    NOT NULL,            -- as in the index
    taken       INTEGER,                     -- the item's own time
    precision   INTEGER NOT NULL,
    title       TEXT,                        -- the item's own caption
    original    TEXT,                        -- 2024-04-17T18:50:33 (local) or …Z (UTC)
    latitude    REAL,
    longitude   REAL,
    camera      TEXT                         -- media::CameraFacts as JSON; null: none
) STRICT;

CREATE INDEX reference_by_post  ON reference (post, position);
CREATE INDEX reference_by_media ON reference (media, kind, opt_in, found);
CREATE INDEX reference_by_time  ON reference
    (published DESC, post, position, kind, opt_in, found, published_precision, media);

CREATE TABLE note (
    id          INTEGER PRIMARY KEY,
    place       TEXT    NOT NULL,
    what        TEXT    NOT NULL,
    UNIQUE (place, what)
) STRICT;

-- The ledger: what became of every media item of every run (core/src/ledger).

CREATE TABLE run (
    id          INTEGER PRIMARY KEY,
    roll        TEXT    NOT NULL,            -- names the camera roll (the folder's path, "photos", …)
    started_at  INTEGER NOT NULL,
    ended_at    INTEGER,                     -- null: running, or killed
    undone_at   INTEGER,
    planned     INTEGER NOT NULL,            -- how many outcomes it has
    first       INTEGER NOT NULL             -- the id of its first; the others follow without a gap
) STRICT;

-- An asset that this app put, or may have put, into a camera roll.
CREATE TABLE asset (
    id          INTEGER PRIMARY KEY,
    roll_id     TEXT    NOT NULL,            -- the roll's own id
    media       INTEGER NOT NULL REFERENCES media (id),
    run         INTEGER NOT NULL REFERENCES run (id),
    state       TEXT    NOT NULL,            -- pending (receipt given, not yet sure) | saved | gone
    sha256      BLOB    NOT NULL,            -- of the bytes in the source
    bytes       INTEGER NOT NULL,            -- size in the roll
    crc32       INTEGER NOT NULL,            -- of the bytes in the roll: undo takes back only what is unchanged
    note        TEXT                         -- why not all of its metadata was written
) STRICT;

-- An id may come again once its asset is gone (taken back, then saved under the same name).
CREATE UNIQUE INDEX asset_by_roll_id ON asset (roll_id) WHERE state <> 'gone';
CREATE INDEX asset_by_media  ON asset (media)  WHERE state <> 'gone';
CREATE INDEX asset_by_sha256 ON asset (sha256) WHERE state <> 'gone';
CREATE INDEX asset_by_run    ON asset (run);

-- Written for every planned item when a run starts, as skipped before its turn, then changed
-- to what became of the item: the sum holds at every moment, whenever the process dies.
CREATE TABLE outcome (
    id          INTEGER PRIMARY KEY,
    run         INTEGER NOT NULL REFERENCES run (id),
    media       INTEGER NOT NULL REFERENCES media (id),
    reference   INTEGER NOT NULL,            -- the reference it was saved under
    outcome     TEXT    NOT NULL,            -- saved | already_there | skipped | failed
    reason      TEXT,
    retry       INTEGER NOT NULL DEFAULT 0,  -- 1: trying again can help
    asset       INTEGER REFERENCES asset (id),
    bytes       INTEGER,
    at          INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX outcome_by_run ON outcome (run, media);
