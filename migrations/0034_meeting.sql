-- The meeting in which the picture of a period is made: where it is on its agenda.
CREATE TABLE picture_meeting (
    period   TEXT PRIMARY KEY REFERENCES picture (period),
    -- How long it is meant to be.
    minutes  BIGINT NOT NULL,
    started  TIMESTAMPTZ NOT NULL,
    point    TEXT NOT NULL,
    since    TIMESTAMPTZ NOT NULL,
    ended    TIMESTAMPTZ,
    version  BIGINT NOT NULL
);

-- Who was there: roles, never names.
CREATE TABLE picture_present (
    period  TEXT NOT NULL REFERENCES picture (period),
    role    TEXT NOT NULL,
    PRIMARY KEY (period, role)
);

-- What was decided, as it was put in the meeting; what became of it stands with the measure.
CREATE TABLE picture_decision (
    period   TEXT NOT NULL REFERENCES picture (period),
    measure  UUID NOT NULL REFERENCES measure (id),
    title    TEXT NOT NULL,
    actor    TEXT NOT NULL,
    role     TEXT NOT NULL,
    until    TEXT NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (period, measure)
);
