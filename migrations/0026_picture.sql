-- The picture of a period: what people add to the counts. Where it stands is the state of its period.
CREATE TABLE picture (
    period          TEXT PRIMARY KEY REFERENCES period (key),
    summary         TEXT NOT NULL,
    publishable     BOOLEAN NOT NULL,
    shows_measures  BOOLEAN NOT NULL,
    -- Which frozen version residents may read a part of.
    published       BIGINT,
    -- Why it was opened again, until the next version says so.
    why             TEXT NOT NULL,
    -- The number of its latest change, below.
    change          BIGINT NOT NULL,
    version         BIGINT NOT NULL
);

CREATE TABLE picture_text (
    period   TEXT NOT NULL REFERENCES picture (period),
    section  TEXT NOT NULL,
    words    TEXT NOT NULL,
    by_role  TEXT NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    version  BIGINT NOT NULL,
    PRIMARY KEY (period, section)
);

CREATE TABLE picture_level (
    period    TEXT NOT NULL REFERENCES picture (period),
    area      TEXT NOT NULL,
    level     TEXT NOT NULL,
    proposed  TEXT NOT NULL,
    reason    TEXT NOT NULL,
    cause     TEXT NOT NULL,
    by_role   TEXT NOT NULL,
    at        TIMESTAMPTZ NOT NULL,
    version   BIGINT NOT NULL,
    PRIMARY KEY (period, area)
);

-- Every change in order: who looked away can catch up from the last number seen.
CREATE TABLE picture_change (
    period  TEXT NOT NULL REFERENCES picture (period),
    number  BIGINT NOT NULL,
    what    TEXT NOT NULL,
    at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (period, number)
);

-- Justerade pictures, whole. Rows are added and never changed; the seal is made with the municipality's keys.
CREATE TABLE picture_frozen (
    period    TEXT NOT NULL REFERENCES picture (period),
    number    BIGINT NOT NULL,
    template  BIGINT NOT NULL,
    at        TIMESTAMPTZ NOT NULL,
    by_role   TEXT NOT NULL,
    reason    TEXT NOT NULL,
    content   TEXT NOT NULL,
    seal      BYTEA NOT NULL,
    PRIMARY KEY (period, number)
);

-- The municipality's template of sections; a change is a new row.
CREATE TABLE picture_template (
    number   BIGINT PRIMARY KEY,
    content  TEXT NOT NULL,
    at       TIMESTAMPTZ NOT NULL
);
