-- Which version of a delgiven lägesbild went to whom, and how. Pictures are kept for good, and so are these rows.
-- errand: the letter in the outbox, which tells whether it has left.
CREATE TABLE picture_sent (
    id         UUID PRIMARY KEY,
    period     TEXT NOT NULL,
    number     BIGINT NOT NULL,
    recipient  TEXT NOT NULL,
    name       TEXT NOT NULL,
    way        TEXT NOT NULL CHECK (way IN ('link', 'attachment')),
    errand     UUID NOT NULL,
    sent_at    TIMESTAMPTZ NOT NULL,
    UNIQUE (period, number, recipient)
);
CREATE INDEX picture_sent_by_time ON picture_sent (sent_at, id);

-- The same of reports; none for what was sent before this was kept.
ALTER TABLE document_sent ADD COLUMN errand UUID;
