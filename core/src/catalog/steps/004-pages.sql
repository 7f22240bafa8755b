-- Posts that were read from their page (core/src/catalog/page_posts.rs), and when pages were
-- asked for (core/src/catalog/page_lane.rs). Numbers of Instagram's are 64 bits, unsigned.

CREATE TABLE page (
    id          INTEGER PRIMARY KEY,         -- of the post
    code        TEXT    NOT NULL,            -- as it stood in the link
    owner       TEXT,                        -- user name
    read_at     INTEGER NOT NULL,
    left_out    INTEGER NOT NULL             -- slides that the page did not show
) STRICT;

CREATE TABLE page_media (
    id          INTEGER PRIMARY KEY,         -- of the photo or video
    page        INTEGER NOT NULL REFERENCES page (id),
    position    INTEGER NOT NULL,            -- from 1
    media       INTEGER NOT NULL REFERENCES media (id),
    video       INTEGER NOT NULL,            -- 1: a video
    address     TEXT,                        -- where the best file was; signed, runs out
    preview     TEXT,                        -- a small picture; signed, runs out
    expires     INTEGER,                     -- when they run out
    is_original INTEGER,                     -- 0: smaller than what was uploaded; null: not told
    file        TEXT                         -- the CDN's name of the file, without extension
) STRICT;

CREATE INDEX page_media_by_page  ON page_media (page, position);
CREATE INDEX page_media_by_media ON page_media (media);

CREATE TABLE page_lane (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    asked_at    INTEGER,                     -- milliseconds; the last time
    day         INTEGER NOT NULL,            -- since 1970, in UTC
    asked       INTEGER NOT NULL,            -- pages on that day
    stopped_at  INTEGER                      -- Instagram asked for a pause; nobody went on since
) STRICT;

INSERT INTO page_lane (id, day, asked) VALUES (1, 0, 0);
