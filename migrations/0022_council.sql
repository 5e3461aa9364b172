-- Råd, BRÅ, SAMSA: bodies, their meetings, what they decide, and agreements. Roles and organisations, never a person.

-- The two bodies of the settings have a row each, with an empty name: what they are called stands in the settings alone.
CREATE TABLE council_body (
    code            TEXT PRIMARY KEY,
    circle          TEXT NOT NULL,
    name            TEXT NOT NULL,
    purpose         TEXT NOT NULL,
    per_year        BIGINT,
    weekday         BIGINT NOT NULL,
    starts          TEXT NOT NULL,
    minutes         BIGINT NOT NULL,
    place           TEXT NOT NULL,
    shared_with     TEXT NOT NULL,
    report_address  TEXT NOT NULL,
    feed            UUID,
    feed_print      BYTEA UNIQUE,
    closed          BOOLEAN NOT NULL,
    version         BIGINT NOT NULL
);
INSERT INTO council_body (code, circle, name, purpose, per_year, weekday, starts, minutes, place, shared_with,
    report_address, feed, feed_print, closed, version)
VALUES ('operative', 'group', '', '', NULL, 4, '09:00', 60, '', '', '', NULL, NULL, FALSE, 1),
    ('steering', 'council', '', '', NULL, 3, '13:00', 120, '', '', '', NULL, NULL, FALSE, 1);

CREATE TABLE council_member (
    id            UUID PRIMARY KEY,
    body          TEXT NOT NULL REFERENCES council_body (code),
    title         TEXT NOT NULL,
    actor         TEXT,
    organisation  TEXT NOT NULL,
    chair         BOOLEAN NOT NULL
);
CREATE INDEX council_member_by_body ON council_member (body, id);

CREATE TABLE council_meeting (
    id              UUID PRIMARY KEY,
    body            TEXT NOT NULL REFERENCES council_body (code),
    day             TEXT NOT NULL,
    starts          TEXT NOT NULL,
    minutes         BIGINT NOT NULL,
    place           TEXT NOT NULL,
    state           TEXT NOT NULL,
    moved_from      TEXT,
    present         TEXT NOT NULL,
    adjusted_on     TEXT,
    adjusted_by     TEXT NOT NULL,
    seal            BYTEA,
    -- What the body was called when they were justerade: a new name does not change old minutes.
    body_name       TEXT NOT NULL,
    body_long_name  TEXT NOT NULL,
    sequence        BIGINT NOT NULL,
    changed_at      TIMESTAMPTZ NOT NULL,
    version         BIGINT NOT NULL
);
CREATE INDEX council_meeting_by_day ON council_meeting (body, day, id);

-- An item waits until it is put on a meeting. With its outcome it is a decision.
CREATE TABLE council_item (
    id          UUID PRIMARY KEY,
    body        TEXT NOT NULL REFERENCES council_body (code),
    meeting     UUID REFERENCES council_meeting (id),
    kind        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    subject_id  TEXT NOT NULL,
    title       TEXT NOT NULL,
    note        TEXT NOT NULL,
    position    BIGINT NOT NULL,
    corrects    UUID REFERENCES council_item (id),
    outcome     TEXT,
    decision    TEXT NOT NULL,
    year        BIGINT,
    paragraph   BIGINT,
    decided_on  TEXT,
    follow_who  TEXT NOT NULL,
    follow_by   TEXT,
    search      TEXT NOT NULL,
    put_at      TIMESTAMPTZ NOT NULL,
    version     BIGINT NOT NULL
);
CREATE INDEX council_item_by_meeting ON council_item (meeting, position, id);
CREATE INDEX council_item_waiting ON council_item (body, put_at, id) WHERE meeting IS NULL;
CREATE INDEX council_item_by_subject ON council_item (subject, subject_id) WHERE subject <> '';
-- The same thing waits once.
CREATE UNIQUE INDEX council_item_once ON council_item (body, kind, subject, subject_id)
    WHERE outcome IS NULL AND subject <> '';
CREATE UNIQUE INDEX council_item_correction ON council_item (corrects) WHERE outcome IS NULL AND corrects IS NOT NULL;
CREATE INDEX council_item_corrected ON council_item (corrects) WHERE corrects IS NOT NULL;
CREATE UNIQUE INDEX council_item_paragraph ON council_item (body, year, paragraph) WHERE paragraph IS NOT NULL;
CREATE INDEX council_item_decided ON council_item (decided_on, id) WHERE outcome IS NOT NULL;

-- That something was done about a decision comes after its minutes, and beside them.
CREATE TABLE council_follow_up (
    item     UUID PRIMARY KEY REFERENCES council_item (id),
    done_on  TEXT NOT NULL,
    note     TEXT NOT NULL
);

CREATE TABLE agreement (
    id            UUID PRIMARY KEY,
    kind          TEXT NOT NULL,
    title         TEXT NOT NULL,
    parties       TEXT NOT NULL,
    signed_by     TEXT NOT NULL,
    signed_on     TEXT,
    first         TEXT,
    last          TEXT,
    registration  TEXT NOT NULL,
    remind_days   BIGINT NOT NULL,
    reminded_for  TEXT NOT NULL,
    state         TEXT NOT NULL,
    renews        UUID REFERENCES agreement (id),
    changed_at    TIMESTAMPTZ NOT NULL,
    version       BIGINT NOT NULL
);

CREATE TABLE agreement_follow_up (
    id         UUID PRIMARY KEY,
    agreement  UUID NOT NULL REFERENCES agreement (id),
    day        TEXT NOT NULL,
    done_on    TEXT,
    note       TEXT NOT NULL
);
CREATE INDEX agreement_follow_up_by_day ON agreement_follow_up (agreement, day, id);
