-- The yearly calendar: school breaks, arrangements, recurring days of risk.
CREATE TABLE year_event (
    id          UUID PRIMARY KEY,
    kind        TEXT NOT NULL,
    title       TEXT NOT NULL,
    area        TEXT,
    first       TEXT NOT NULL,
    last        TEXT NOT NULL,
    every_year  BOOLEAN NOT NULL,
    note        TEXT NOT NULL,
    version     BIGINT NOT NULL
);
CREATE INDEX year_event_by_day ON year_event (first, id);
