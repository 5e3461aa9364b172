-- Prioritering: rounds by quarter or tertial, what each area was weighed at, what was chosen, and the points laid before the
-- council. Places only, never persons. Days are texts as 2026-03-02.
CREATE TABLE priority_round (
    id          UUID PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,
    first       TEXT NOT NULL,
    last        TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('draft', 'decided')),
    decided_on  TEXT,
    begun_at    TIMESTAMPTZ NOT NULL,
    version     BIGINT NOT NULL
);

-- While a round is a draft, only what people changed stands here; decided, everything it rested on does.
CREATE TABLE priority_score (
    round       UUID NOT NULL REFERENCES priority_round (id),
    area        TEXT NOT NULL,
    component   TEXT NOT NULL,
    proposed    BIGINT,
    now_n       BIGINT NOT NULL,
    before_n    BIGINT NOT NULL,
    year_n      BIGINT NOT NULL,
    value       BIGINT,
    reason      TEXT NOT NULL,
    PRIMARY KEY (round, area, component)
);

CREATE TABLE priority_choice (
    round   UUID NOT NULL REFERENCES priority_round (id),
    place   BIGINT NOT NULL,
    area    TEXT NOT NULL,
    motive  TEXT NOT NULL,
    PRIMARY KEY (round, area)
);

-- A point of the direction decision (inriktningsbeslut). What the body decided stands with the council.
CREATE TABLE priority_point (
    id         UUID PRIMARY KEY,
    round      UUID NOT NULL REFERENCES priority_round (id),
    text       TEXT NOT NULL,
    who        TEXT NOT NULL,
    other      TEXT NOT NULL,
    areas      TEXT NOT NULL,
    indicator  TEXT NOT NULL,
    laid_at    TIMESTAMPTZ,
    version    BIGINT NOT NULL
);
CREATE INDEX priority_point_by_round ON priority_point (round, id);
