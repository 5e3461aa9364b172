-- Representatives of neighbourhood watch: how they sign in, and what they tell each month.

-- What an address is looked up by, made with the key: NULL until the worker has made it, empty where there is no address.
ALTER TABLE watch_rep ADD COLUMN lookup BYTEA;
ALTER TABLE watch_rep ADD COLUMN lang TEXT NOT NULL DEFAULT 'sv';
-- Does the person want to be reminded, and of which month was it done last?
ALTER TABLE watch_rep ADD COLUMN reminds BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE watch_rep ADD COLUMN reminded TEXT NOT NULL DEFAULT '';
CREATE INDEX watch_rep_lookup ON watch_rep (lookup);

-- Links of letters, good once. Kept as a fingerprint.
CREATE TABLE watch_link (
    token      BYTEA PRIMARY KEY,
    lookup     BYTEA NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);

-- Sessions of representatives. One belongs to an address, and with it to every area that address represents.
CREATE TABLE watch_session (
    token      BYTEA PRIMARY KEY,
    lookup     BYTEA NOT NULL,
    seen_at    TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX watch_session_lookup ON watch_session (lookup);

-- A round: one a month and representative. It stays without the representative.
CREATE TABLE watch_round (
    id        UUID PRIMARY KEY,
    watch     UUID NOT NULL REFERENCES watch (id),
    rep       UUID REFERENCES watch_rep (id),
    month     TEXT NOT NULL,
    version   BIGINT NOT NULL,
    state     TEXT NOT NULL,
    -- Is there something that could be taken into the lägesbild?
    content   BOOLEAN NOT NULL,
    seen      TEXT NOT NULL,
    signs     TEXT,
    meeting   BOOLEAN NOT NULL,
    -- Places and own words, sealed to the row; NULL when nothing was told, and once they are purged.
    told      BYTEA,
    lang      TEXT NOT NULL,
    why       TEXT,
    answer    TEXT NOT NULL,
    told_at   TIMESTAMPTZ NOT NULL,
    sorted_at TIMESTAMPTZ,
    UNIQUE (rep, month)
);
CREATE INDEX watch_round_state ON watch_round (state, told_at);
CREATE INDEX watch_round_watch ON watch_round (watch, month);

-- Representatives are no staff: the role that opened nothing is gone.
DELETE FROM staff_role WHERE role = 'rep';
