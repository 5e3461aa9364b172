-- What differs between municipalities is data: one JSON document (names, bodies, cadence, actors, areas, categories,
-- owners, texts …) laid down from a preset and changed on the settings pages. Codes in it are stable and are what other
-- tables refer to; things are switched off, never removed.
CREATE TABLE setting (
    name        TEXT PRIMARY KEY,
    value       TEXT NOT NULL,
    version     BIGINT NOT NULL,
    changed_at  TIMESTAMPTZ NOT NULL
);

-- Append-only log with a hash chain; head holds the last number and hash, and is the lock that orders writers.
CREATE TABLE audit_head (
    id    BIGINT PRIMARY KEY CHECK (id = 1),
    seq   BIGINT NOT NULL,
    hash  BYTEA NOT NULL
);

CREATE TABLE audit (
    seq      BIGINT PRIMARY KEY,
    at       TIMESTAMPTZ NOT NULL,
    who      UUID,
    role     TEXT NOT NULL,
    action   TEXT NOT NULL,
    subject  TEXT NOT NULL,
    id       TEXT NOT NULL,
    detail   TEXT NOT NULL,
    hash     BYTEA NOT NULL
);
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX audit_by_subject ON audit (subject, id);

-- Mails and jobs, written in the transaction of what they tell about.
CREATE TABLE outbox (
    id            UUID PRIMARY KEY,
    kind          TEXT NOT NULL,
    recipient     BYTEA,
    payload       TEXT NOT NULL,
    dedupe_key    TEXT NOT NULL UNIQUE,
    state         TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dead')),
    attempts      BIGINT NOT NULL,
    run_at        TIMESTAMPTZ NOT NULL,
    locked_until  TIMESTAMPTZ NOT NULL,
    last_error    TEXT NOT NULL,
    created_at    TIMESTAMPTZ NOT NULL,
    done_at       TIMESTAMPTZ
);
CREATE INDEX outbox_waiting ON outbox (state, run_at);

-- The gazetteer: streets and named places.
CREATE TABLE place (
    id          UUID PRIMARY KEY,
    name        TEXT NOT NULL,
    search_key  TEXT NOT NULL,
    kind        TEXT NOT NULL,
    area        TEXT,
    place_type  TEXT,
    lat         DOUBLE PRECISION NOT NULL,
    lon         DOUBLE PRECISION NOT NULL
);
CREATE INDEX place_by_name ON place (search_key);
