-- What residents say of a pledge, without an account, and what the office makes of it.
CREATE TABLE pledge_feedback (
    id           UUID PRIMARY KEY,
    pledge       UUID NOT NULL REFERENCES pledge (id),
    -- The version that was read.
    number       BIGINT NOT NULL,
    lang         TEXT NOT NULL,
    matters      TEXT NOT NULL,
    noticed      TEXT NOT NULL,
    -- As they were sent; nobody but the office reads them, and they are purged.
    words        TEXT NOT NULL,
    -- counted: answers without words; new: words nobody has read; published; hidden.
    state        TEXT NOT NULL CHECK (state IN ('counted', 'new', 'published', 'hidden')),
    -- As everybody reads them.
    approved     TEXT NOT NULL,
    answer       TEXT NOT NULL,
    -- Code of why it is hidden.
    reason       TEXT NOT NULL,
    -- The version of the pledge that rests on it.
    carried      BIGINT,
    -- It is part of the lägesbild.
    observed     BOOLEAN NOT NULL,
    version      BIGINT NOT NULL,
    sent_at      TIMESTAMPTZ NOT NULL,
    reviewed_at  TIMESTAMPTZ
);
CREATE INDEX pledge_feedback_of ON pledge_feedback (pledge, id);
CREATE INDEX pledge_feedback_state ON pledge_feedback (state, sent_at);
