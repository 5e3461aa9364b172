-- Ni sa – vi gjorde: what residents said, what came of it, and why not. A draft is worked on; what is public is a copy of it.
CREATE TABLE answer (
    id           UUID PRIMARY KEY,
    version      BIGINT NOT NULL,
    -- The area and the head of the categories it is about, for finding it beside a report; NULL for everywhere and anything.
    area         TEXT,
    category     TEXT,
    -- The draft as JSON.
    draft        TEXT NOT NULL,
    -- What everybody reads, as JSON; NULL while nothing is public.
    public       TEXT,
    -- When it became public first, and when it was changed last for everybody.
    published_at TIMESTAMPTZ,
    renewed_at   TIMESTAMPTZ,
    changed_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX answer_public ON answer (published_at);
