-- Trygghetsvandringar: planned in the office, signed up for by everybody, walked with phones, answered in a protocol. A
-- resident's own walk is a row of the same kind, which the office reviews.
CREATE TABLE walk (
    id            UUID PRIMARY KEY,
    version       BIGINT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('planned', 'own')),
    state         TEXT NOT NULL,
    slug          TEXT NOT NULL UNIQUE,
    -- The day it is walked, so that it can be sorted and found; empty while nobody has set one.
    day           TEXT NOT NULL,
    -- The walk it goes back to.
    return_of     UUID REFERENCES walk (id),
    -- What was planned, as JSON: texts, stops, roles, meetings.
    plan          TEXT NOT NULL,
    -- How it was that day, as JSON: light, weather, how many of each group came.
    conditions    TEXT NOT NULL,
    -- Grows with every change of the queue; who changes it holds the lock of the queue.
    queue         BIGINT NOT NULL,
    walked_at     TIMESTAMPTZ,
    published_at  TIMESTAMPTZ,
    -- When participants were last told of changes, and of half a year.
    told_at       TIMESTAMPTZ,
    half_year_at  TIMESTAMPTZ,
    changed_at    TIMESTAMPTZ NOT NULL
);
CREATE INDEX walk_by_day ON walk (day);

-- Who wants to come. Name and address are sealed, and the row goes when it is no longer needed.
CREATE TABLE walk_signup (
    id            UUID PRIMARY KEY,
    walk          UUID NOT NULL REFERENCES walk (id),
    place         BIGINT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('going', 'waiting', 'left')),
    lang          TEXT NOT NULL,
    name          BYTEA,
    email         BYTEA,
    confirmed_at  TIMESTAMPTZ,
    at            TIMESTAMPTZ NOT NULL
);
CREATE INDEX walk_signup_by_walk ON walk_signup (walk, place);

-- What the protocol answers. One action may answer several findings.
CREATE TABLE walk_action (
    id            UUID PRIMARY KEY,
    walk          UUID NOT NULL REFERENCES walk (id),
    number        BIGINT NOT NULL,
    version       BIGINT NOT NULL,
    stop          BIGINT NOT NULL,
    item          TEXT NOT NULL,
    status        TEXT NOT NULL,
    -- Everything the office writes about it, as JSON.
    content       TEXT NOT NULL,
    observation   UUID,
    handed_at     TIMESTAMPTZ,
    -- What the owner answered, as JSON, until the office has taken it over.
    reply         TEXT,
    status_at     TIMESTAMPTZ NOT NULL,
    UNIQUE (walk, number)
);

-- What a phone noted at a stop. The key was made on the phone, so that the same note sent twice is kept once.
CREATE TABLE walk_finding (
    key           UUID PRIMARY KEY,
    walk          UUID NOT NULL REFERENCES walk (id),
    action        UUID REFERENCES walk_action (id),
    phone         UUID NOT NULL,
    stop          BIGINT NOT NULL,
    item          TEXT NOT NULL,
    verdict       TEXT NOT NULL,
    severity      BIGINT,
    words         TEXT NOT NULL,
    photo         UUID,
    photo_state   TEXT NOT NULL,
    orientation   BIGINT NOT NULL,
    at            TIMESTAMPTZ NOT NULL
);
CREATE INDEX walk_finding_by_walk ON walk_finding (walk, stop, item);
CREATE INDEX walk_finding_by_action ON walk_finding (action);
