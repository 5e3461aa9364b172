-- A letter holds a link that opens something: it is sealed whole, not only its recipient.
ALTER TABLE outbox RENAME COLUMN recipient TO sealed;
