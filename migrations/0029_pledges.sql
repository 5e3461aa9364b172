-- Utkast till medborgarlöften. Each version comes from one adopted point of a direction decision; nothing is public here.
CREATE TABLE pledge (
    id       UUID PRIMARY KEY,
    version  BIGINT NOT NULL
);

CREATE TABLE pledge_version (
    pledge    UUID NOT NULL REFERENCES pledge (id),
    number    BIGINT NOT NULL,
    round     TEXT NOT NULL,
    point     UUID NOT NULL UNIQUE,
    title     TEXT NOT NULL,
    sentence  TEXT NOT NULL,
    first     TEXT NOT NULL,
    last      TEXT NOT NULL,
    who       TEXT NOT NULL,
    other     TEXT NOT NULL,
    areas     TEXT NOT NULL,
    made_at   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (pledge, number)
);
