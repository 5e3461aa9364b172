-- Grannsamverkan: the register of areas, their representatives, and those who want to begin.
CREATE TABLE watch (
    id         UUID PRIMARY KEY,
    version    BIGINT NOT NULL,
    state      TEXT NOT NULL,
    -- Everything the register says of it, as JSON; no person.
    facts      TEXT NOT NULL,
    -- So many households that an answer about a street points at none of them.
    households BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE watch_street (
    watch      UUID NOT NULL REFERENCES watch (id),
    search_key TEXT NOT NULL,
    PRIMARY KEY (watch, search_key)
);
CREATE INDEX watch_street_key ON watch_street (search_key);

-- Kontaktombud and huvudkontaktombud. Who they are is sealed to their row.
CREATE TABLE watch_rep (
    id     UUID PRIMARY KEY,
    watch  UUID NOT NULL REFERENCES watch (id),
    main   BOOLEAN NOT NULL,
    person BYTEA NOT NULL,
    since  TIMESTAMPTZ NOT NULL
);
CREATE INDEX watch_rep_watch ON watch_rep (watch);

-- Somebody wants to begin. Who it is, where and why is sealed to the row.
CREATE TABLE watch_interest (
    id        UUID PRIMARY KEY,
    at        TIMESTAMPTZ NOT NULL,
    lang      TEXT NOT NULL,
    told      BYTEA NOT NULL,
    -- The area it led to; NULL when it led to none.
    watch     UUID REFERENCES watch (id),
    closed_at TIMESTAMPTZ
);
CREATE INDEX watch_interest_open ON watch_interest (closed_at, at);
