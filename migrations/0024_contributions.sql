-- Bidrag: what an actor of the group gives to a period, between two meetings. Periods are named by their key, because one
-- that nothing was taken into has no row yet. Given by the coordinator means: somebody rang in.
CREATE TABLE contribution (
    period        TEXT NOT NULL,
    actor         TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'nothing')),
    words         TEXT NOT NULL,
    rang_in       BOOLEAN NOT NULL,
    sent_at       TIMESTAMPTZ,
    changed_at    TIMESTAMPTZ NOT NULL,
    version       BIGINT NOT NULL,
    PRIMARY KEY (period, actor)
);

-- What happened, as the actor tells it. Once it is taken into the picture, the observation says it, and the text stands only
-- there: what is taken out of the picture must not stay behind here. `observation` is no foreign key for the same reason.
CREATE TABLE contribution_event (
    id           UUID PRIMARY KEY,
    period       TEXT NOT NULL,
    actor        TEXT NOT NULL,
    category     TEXT NOT NULL,
    area         TEXT,
    place_type   TEXT,
    time_band    TEXT,
    day_type     TEXT,
    number       BIGINT NOT NULL,
    words        TEXT NOT NULL,
    observation  UUID,
    import       UUID,
    at           TIMESTAMPTZ NOT NULL
);
CREATE INDEX contribution_event_by_actor ON contribution_event (actor, period, at);
CREATE INDEX contribution_event_by_import ON contribution_event (import) WHERE import IS NOT NULL;

-- Series that differ from those every actor of its kind has, and further ones. Never removed, only switched off.
CREATE TABLE series (
    code     TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    unit     TEXT NOT NULL,
    actor    TEXT NOT NULL,
    is_on    BOOLEAN NOT NULL,
    version  BIGINT NOT NULL
);

-- One value of a series and a period. No row means not told, which is not nought.
CREATE TABLE series_value (
    series  TEXT NOT NULL,
    period  TEXT NOT NULL,
    actor   TEXT NOT NULL,
    value   BIGINT NOT NULL,
    PRIMARY KEY (series, period)
);
CREATE INDEX series_value_by_period ON series_value (period, actor);

-- Whom somebody was reminded of, so that each period is reminded of once.
CREATE TABLE contribution_reminder (
    period  TEXT NOT NULL,
    actor   TEXT NOT NULL,
    at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (period, actor)
);
