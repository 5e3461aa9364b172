-- Who wants no letter that asks to confirm an address: a keyed fingerprint of the address, and since when.
CREATE TABLE letter_refusal (
    mark  TEXT PRIMARY KEY,
    at    TIMESTAMPTZ NOT NULL
);

-- When what a dead errand carried was erased: it cannot be tried again.
ALTER TABLE outbox ADD COLUMN erased_at TIMESTAMPTZ;
-- Rows that a register of what was sent looks up; others are removed in the end, the oldest first.
ALTER TABLE outbox ADD COLUMN kept BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE outbox SET kept = TRUE
WHERE id IN (SELECT errand FROM document_sent WHERE errand IS NOT NULL) OR id IN (SELECT errand FROM picture_sent);
CREATE INDEX outbox_done ON outbox (done_at);
