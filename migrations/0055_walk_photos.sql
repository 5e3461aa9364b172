-- Copies of photos of notes for the public protocol: somebody has looked at the photo, covered what nobody shall see, and said
-- in words what is on it. Without a row nobody outside the office sees a photo.
CREATE TABLE walk_photo (
    finding  UUID PRIMARY KEY REFERENCES walk_finding (key),
    walk     UUID NOT NULL REFERENCES walk (id),
    -- The copy. Its name is chance, and its address for everybody.
    photo    UUID NOT NULL UNIQUE,
    -- What is covered, as JSON.
    parts    TEXT NOT NULL,
    -- What is on it, for those who do not see it.
    words    TEXT NOT NULL,
    -- When it was approved; until then only the office sees it.
    shown_at TIMESTAMPTZ
);
CREATE INDEX walk_photo_by_walk ON walk_photo (walk);
