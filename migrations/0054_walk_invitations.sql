-- Whom the office invited to a walk by mail. The address is sealed and goes some weeks after the walk; that somebody was
-- invited, and as what, stays.
CREATE TABLE walk_invitation (
    id    UUID PRIMARY KEY,
    walk  UUID NOT NULL REFERENCES walk (id),
    -- A fingerprint of the address that holds for this walk only, so that nobody is invited twice; when the address goes, the
    -- id stands here.
    mark  TEXT NOT NULL,
    email BYTEA,
    -- Code of the role that was proposed, or empty.
    role  TEXT NOT NULL,
    at    TIMESTAMPTZ NOT NULL,
    UNIQUE (walk, mark)
);
