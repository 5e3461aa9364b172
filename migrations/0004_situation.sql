CREATE TABLE period (
    key      TEXT PRIMARY KEY,
    cadence  TEXT NOT NULL,
    first    TEXT NOT NULL,
    last     TEXT NOT NULL,
    state    TEXT NOT NULL
);

-- An item of the situation picture: no person, no text that was not approved.
CREATE TABLE observation (
    id           UUID PRIMARY KEY,
    period       TEXT NOT NULL REFERENCES period (key),
    source       TEXT NOT NULL,
    report       UUID UNIQUE REFERENCES report (id),
    category     TEXT NOT NULL,
    area         TEXT,
    place_type   TEXT,
    time_band    TEXT,
    day_type     TEXT,
    words        TEXT NOT NULL,
    approved_by  UUID REFERENCES staff (id),
    at           TIMESTAMPTZ NOT NULL
);
CREATE INDEX observation_by_period ON observation (period, category, area);
