-- Dialogue: surveys, meetings with residents, dialogues with staff. Each is one document.
CREATE TABLE dialogue (
    id            UUID PRIMARY KEY,
    kind          TEXT NOT NULL,
    version       BIGINT NOT NULL,
    -- The words of its address, from the first publication on.
    slug          TEXT,
    -- What it says, as JSON.
    content       TEXT NOT NULL,
    -- The days of a survey that is published.
    opens         TEXT,
    closes        TEXT,
    report_by     TEXT,
    published_at  TIMESTAMPTZ,
    -- Somebody has answered: from then on the questions stand as they are.
    answered      BOOLEAN NOT NULL DEFAULT FALSE,
    -- What the office writes of its results, as JSON.
    report        TEXT NOT NULL,
    -- The report everybody reads, as JSON, with the figures as they were shown first.
    told          TEXT,
    told_at       TIMESTAMPTZ,
    -- How often it was taken into the lägesbild.
    taken_in      BIGINT NOT NULL DEFAULT 0,
    purged_on     TEXT,
    changed_at    TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX dialogue_slug ON dialogue (slug);

-- Answers, only counted: no row holds two answers of the same person, and none holds when it came.
CREATE TABLE dialogue_tally (
    dialogue  UUID NOT NULL REFERENCES dialogue (id),
    -- The number of a question; 0 counts the answers, -1 ages, -2 areas.
    question  BIGINT NOT NULL,
    choice    TEXT NOT NULL,
    number    BIGINT NOT NULL,
    PRIMARY KEY (dialogue, question, choice)
);

-- Free words, each by itself. The office alone reads them.
CREATE TABLE dialogue_words (
    id        UUID PRIMARY KEY,
    dialogue  UUID NOT NULL REFERENCES dialogue (id),
    question  BIGINT NOT NULL,
    said      TEXT NOT NULL
);
CREATE INDEX dialogue_words_of ON dialogue_words (dialogue, question);

-- Forms that were sent, so that none counts twice: fingerprints of the chance in the form, until the survey has closed.
CREATE TABLE dialogue_sent (
    dialogue  UUID NOT NULL REFERENCES dialogue (id),
    mark      BYTEA NOT NULL,
    PRIMARY KEY (dialogue, mark)
);

-- How many live in the municipality, by age and area, as JSON.
CREATE TABLE dialogue_setting (
    name     TEXT PRIMARY KEY,
    value    TEXT NOT NULL,
    version  BIGINT NOT NULL
);
