-- What is remembered of the assets of a library, and of the posts they are held against: hashes,
-- ids and dates. No picture, and no bytes of one.
CREATE TABLE asset (
    id        TEXT NOT NULL UNIQUE,
    modified  INTEGER NOT NULL,
    taken     INTEGER,          -- Unix seconds
    width     INTEGER NOT NULL,
    height    INTEGER NOT NULL,
    duration  INTEGER,          -- milliseconds, of a video
    bytes     INTEGER,
    look      INTEGER NOT NULL, -- the last look that saw it
    sketch    BLOB              -- null: it has no picture that can be read
);
CREATE TABLE look (
    number    INTEGER NOT NULL,
    library   TEXT NOT NULL     -- whose assets these are
);
INSERT INTO look VALUES (1, '');
CREATE TABLE post (
    media     INTEGER PRIMARY KEY,
    bytes     INTEGER NOT NULL, -- other bytes have another sketch
    crc32     INTEGER NOT NULL,
    sketch    BLOB
);
