CREATE TABLE report (
    id              UUID PRIMARY KEY,
    client_id       UUID NOT NULL UNIQUE,
    code            BYTEA NOT NULL UNIQUE,
    lang            TEXT NOT NULL,
    status          TEXT NOT NULL,
    waiting_for     TEXT,
    received_at     TIMESTAMPTZ NOT NULL,
    due_at          TIMESTAMPTZ NOT NULL,
    answered_at     TIMESTAMPTZ,
    closed_at       TIMESTAMPTZ,
    choice          TEXT NOT NULL,
    category        TEXT NOT NULL,
    area            TEXT,
    place_type      TEXT,
    place_words     TEXT NOT NULL,
    lat             DOUBLE PRECISION,
    lon             DOUBLE PRECISION,
    accuracy_m      DOUBLE PRECISION,
    place_given     TEXT NOT NULL,
    time_bands      TEXT NOT NULL,
    day_types       TEXT NOT NULL,
    recurrence      TEXT NOT NULL,
    impact          BIGINT NOT NULL,
    already         TEXT NOT NULL,
    words           TEXT NOT NULL,
    masked          BOOLEAN NOT NULL,
    photo           UUID,
    photo_state     TEXT NOT NULL CHECK (photo_state IN ('none', 'incoming', 'ready', 'refused')),
    orientation     BIGINT NOT NULL,
    owner           TEXT,
    unit            TEXT,
    assigned        UUID REFERENCES staff (id),
    merged_into     UUID REFERENCES report (id),
    helped          TEXT,
    withdrawn       BOOLEAN NOT NULL,
    indexed         BOOLEAN NOT NULL,
    version         BIGINT NOT NULL
);
CREATE INDEX report_inbox ON report (status, received_at, id);
CREATE INDEX report_by_time ON report (received_at, id);
CREATE INDEX report_by_area ON report (area, received_at);
CREATE INDEX report_by_category ON report (category, received_at);
CREATE INDEX report_by_assigned ON report (assigned, status);
CREATE INDEX report_by_merge ON report (merged_into);
CREATE INDEX report_by_place ON report (lat, lon);
CREATE INDEX report_unindexed ON report (indexed, received_at);
CREATE INDEX report_due ON report (answered_at, due_at);

-- The original words of a masked report. Opening it is logged.
CREATE TABLE report_original (
    report  UUID PRIMARY KEY REFERENCES report (id),
    words   BYTEA NOT NULL
);

-- The address for answers: sealed, confirmed by link, gone when the report is withdrawn or old.
CREATE TABLE report_contact (
    report        UUID PRIMARY KEY REFERENCES report (id),
    email         BYTEA NOT NULL,
    confirmed_at  TIMESTAMPTZ,
    created_at    TIMESTAMPTZ NOT NULL
);

-- The history of a report: statuses are appended, never edited.
CREATE TABLE report_event (
    id        UUID PRIMARY KEY,
    report    UUID NOT NULL REFERENCES report (id),
    at        TIMESTAMPTZ NOT NULL,
    kind      TEXT NOT NULL,
    status    TEXT,
    reason    TEXT NOT NULL,
    words     TEXT NOT NULL,
    by_staff  UUID REFERENCES staff (id),
    public    BOOLEAN NOT NULL
);
CREATE INDEX report_event_by_report ON report_event (report, at, id);

-- Search: one row per stem and report; bytes compare the same on both engines.
CREATE TABLE report_word (
    word    BYTEA NOT NULL,
    report  UUID NOT NULL REFERENCES report (id),
    PRIMARY KEY (word, report)
);
CREATE INDEX report_word_by_report ON report_word (report);
