CREATE TABLE staff (
    id              UUID PRIMARY KEY,
    email           TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    actor           TEXT,
    password        TEXT,
    totp            BYTEA,
    totp_last_step  BIGINT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('invited', 'active', 'closed')),
    demo            BOOLEAN NOT NULL,
    created_at      TIMESTAMPTZ NOT NULL,
    version         BIGINT NOT NULL
);

CREATE TABLE staff_role (
    staff  UUID NOT NULL REFERENCES staff (id),
    role   TEXT NOT NULL,
    PRIMARY KEY (staff, role)
);

CREATE TABLE recovery_code (
    staff    UUID NOT NULL REFERENCES staff (id),
    hash     BYTEA NOT NULL,
    used_at  TIMESTAMPTZ,
    PRIMARY KEY (staff, hash)
);

-- Invitation and reset links: only a fingerprint of the token is kept.
CREATE TABLE staff_link (
    hash        BYTEA PRIMARY KEY,
    staff       UUID NOT NULL REFERENCES staff (id),
    kind        TEXT NOT NULL CHECK (kind IN ('invitation', 'reset')),
    expires_at  TIMESTAMPTZ NOT NULL,
    used_at     TIMESTAMPTZ
);

CREATE TABLE session (
    token       BYTEA PRIMARY KEY,
    id          UUID NOT NULL UNIQUE,
    staff       UUID NOT NULL REFERENCES staff (id),
    stage       TEXT NOT NULL CHECK (stage IN ('password', 'full')),
    device      TEXT NOT NULL,
    created_at  TIMESTAMPTZ NOT NULL,
    seen_at     TIMESTAMPTZ NOT NULL,
    expires_at  TIMESTAMPTZ NOT NULL
);
CREATE INDEX session_by_staff ON session (staff);
