-- Insatser. A measure names places and situations, never a person: its owner is an actor and a title. Days are texts as
-- 2026-03-02, figures are hundredths, so that both engines keep them unchanged.
CREATE TABLE measure (
    id              UUID PRIMARY KEY,
    state           TEXT NOT NULL CHECK (state IN ('draft', 'running', 'replaced', 'ended', 'dropped')),
    title           TEXT NOT NULL,
    problem         TEXT NOT NULL,
    cause           TEXT NOT NULL,
    category        TEXT,
    area            TEXT,
    place           TEXT NOT NULL,
    kind            TEXT,
    level           TEXT,
    evidence        TEXT,
    actor           TEXT,
    role_title      TEXT NOT NULL,
    starts          TEXT,
    ends            TEXT,
    indicator       TEXT NOT NULL,
    unit            TEXT NOT NULL,
    how             TEXT NOT NULL,
    before_value    BIGINT,
    after_value     BIGINT,
    period          TEXT,
    may_be_public   BOOLEAN NOT NULL,
    public_text     TEXT NOT NULL,
    replaces        UUID REFERENCES measure (id),
    drafted_at      TIMESTAMPTZ NOT NULL,
    started_at      TIMESTAMPTZ,
    ended_at        TIMESTAMPTZ,
    version         BIGINT NOT NULL
);
CREATE INDEX measure_by_replaced ON measure (replaces) WHERE replaces IS NOT NULL;

-- When a measure is looked at again. A line without a verdict is planned.
CREATE TABLE measure_follow_up (
    id           UUID PRIMARY KEY,
    measure      UUID NOT NULL REFERENCES measure (id),
    due          TEXT NOT NULL,
    occasion     TEXT NOT NULL,
    verdict      TEXT CHECK (verdict IN ('continue', 'expand', 'replace', 'end')),
    reason       TEXT NOT NULL,
    value        BIGINT,
    by_staff     UUID REFERENCES staff (id),
    done_at      TIMESTAMPTZ,
    reminded_at  TIMESTAMPTZ
);
CREATE INDEX measure_follow_up_by_measure ON measure_follow_up (measure, due);
CREATE INDEX measure_follow_up_waiting ON measure_follow_up (due) WHERE done_at IS NULL;

-- What was counted at a place before and after a measure.
CREATE INDEX observation_by_area ON observation (area, at, category);
