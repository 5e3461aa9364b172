-- The counts of a calendar month as they were when it left the group for the first time. Everything that is shared later is
-- counted from them, so that no two versions can be subtracted.
CREATE TABLE settled_month (
    month   TEXT PRIMARY KEY,
    -- Counts by area and head of the categories (JSON).
    counts  TEXT NOT NULL,
    at      TIMESTAMPTZ NOT NULL
);
