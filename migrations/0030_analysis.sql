-- Analyser: what is to be found out, who commissioned it, what was found. Situations and places, never a person: who works
-- on one is an actor and a title. Days are texts as 2026-03-02.
CREATE TABLE analysis (
    id              UUID PRIMARY KEY,
    kind            TEXT NOT NULL CHECK (kind IN ('mapping', 'cause')),
    state           TEXT NOT NULL,
    small           BOOLEAN NOT NULL,
    title           TEXT NOT NULL,
    problem         TEXT NOT NULL,
    area            TEXT,
    place           TEXT NOT NULL,
    why             TEXT NOT NULL,
    find_out        TEXT NOT NULL,
    item            UUID,
    paragraph       TEXT NOT NULL,
    decided_on      TEXT,
    actor           TEXT,
    role_title      TEXT NOT NULL,
    due             TEXT,
    reminded_at     TIMESTAMPTZ,
    category        TEXT,
    span_first      TEXT,
    span_last       TEXT,
    points          TEXT NOT NULL,
    found           TEXT NOT NULL,
    proposals       TEXT NOT NULL,
    report          TEXT NOT NULL,
    reported_on     TEXT,
    -- What was counted on the day of the report: what is read outside the group does not move.
    counted         BIGINT,
    counted_before  BIGINT,
    drafted_at      TIMESTAMPTZ NOT NULL,
    version         BIGINT NOT NULL
);
CREATE INDEX analysis_due ON analysis (due) WHERE reminded_at IS NULL;

-- A cause hangs on a bone of the fishbone; an indirect one on a direct one.
CREATE TABLE analysis_cause (
    id        UUID PRIMARY KEY,
    analysis  UUID NOT NULL REFERENCES analysis (id),
    bone      TEXT NOT NULL,
    direct    UUID REFERENCES analysis_cause (id),
    place     BIGINT NOT NULL,
    words     TEXT NOT NULL
);
CREATE INDEX analysis_cause_of ON analysis_cause (analysis, place);

-- The chain of events, and where it can be broken.
CREATE TABLE analysis_step (
    analysis  UUID NOT NULL REFERENCES analysis (id),
    place     BIGINT NOT NULL,
    words     TEXT NOT NULL,
    breaks    TEXT NOT NULL,
    PRIMARY KEY (analysis, place)
);

-- A factor of the prevention star: a code of the list, or own words with where they belong.
CREATE TABLE analysis_factor (
    analysis  UUID NOT NULL REFERENCES analysis (id),
    place     BIGINT NOT NULL,
    code      TEXT NOT NULL,
    words     TEXT NOT NULL,
    effect    TEXT NOT NULL,
    arena     TEXT NOT NULL,
    field     TEXT NOT NULL,
    point     TEXT,
    PRIMARY KEY (analysis, place)
);

-- A measure that answers it, and perhaps one cause of it.
CREATE TABLE analysis_measure (
    analysis  UUID NOT NULL REFERENCES analysis (id),
    measure   UUID NOT NULL REFERENCES measure (id),
    cause     UUID REFERENCES analysis_cause (id),
    arena     TEXT,
    point     TEXT,
    PRIMARY KEY (analysis, measure)
);
