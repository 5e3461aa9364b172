-- Files that actors give. What was read waits sealed until it is taken in or forgotten; afterwards only how much it was.
CREATE TABLE contribution_import (
    id        UUID PRIMARY KEY,
    period    TEXT NOT NULL,
    actor     TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('events', 'crimes')),
    state     TEXT NOT NULL CHECK (state IN ('waiting', 'taken_in', 'undone')),
    sealed    BYTEA,
    lines     BIGINT NOT NULL,
    at        TIMESTAMPTZ NOT NULL,
    version   BIGINT NOT NULL
);
CREATE INDEX contribution_import_by_actor ON contribution_import (actor, period, at);

-- Which column means what, remembered per actor and heading.
CREATE TABLE import_mapping (
    actor      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    signature  TEXT NOT NULL,
    mapping    TEXT NOT NULL,
    PRIMARY KEY (actor, kind, signature)
);

-- Reported crimes by month, kind and area, as the police count them. The youngest import of a cell counts, so that taking an
-- import back brings back what was there before.
CREATE TABLE crime_count (
    import  UUID NOT NULL REFERENCES contribution_import (id),
    actor   TEXT NOT NULL,
    month   TEXT NOT NULL,
    crime   TEXT NOT NULL,
    area    TEXT NOT NULL,
    number  BIGINT NOT NULL,
    PRIMARY KEY (import, month, crime, area)
);
CREATE INDEX crime_count_by_month ON crime_count (actor, month);
