-- Medborgarlöften as living documents: a draft that is worked on, and publications that are never changed.
-- The rows of pledge_version tell from which adopted point a pledge came.
ALTER TABLE pledge ADD COLUMN slug TEXT;
-- The draft as JSON; NULL until somebody has changed what the newest point says.
ALTER TABLE pledge ADD COLUMN draft TEXT;
-- The number of the latest publication, 0 before the first.
ALTER TABLE pledge ADD COLUMN published BIGINT NOT NULL DEFAULT 0;
ALTER TABLE pledge ADD COLUMN changed_at TIMESTAMPTZ;
CREATE UNIQUE INDEX pledge_slug ON pledge (slug);

CREATE TABLE pledge_publication (
    pledge   UUID NOT NULL REFERENCES pledge (id),
    number   BIGINT NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    by_role  TEXT NOT NULL,
    -- What is new, for those who read it before.
    news     TEXT NOT NULL,
    -- The pledge as JSON, with the names of that day.
    content  TEXT NOT NULL,
    -- The fingerprint of all this, made with the municipality's keys.
    seal     BYTEA NOT NULL,
    PRIMARY KEY (pledge, number)
);
CREATE INDEX pledge_publication_at ON pledge_publication (at);
