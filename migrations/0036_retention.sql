-- How long reports to others are kept. Without a row nothing is purged: a purge needs a basis that somebody has written down.
-- years: none means that the kind is preserved.
CREATE TABLE document_retention (
    kind     TEXT PRIMARY KEY,
    years    BIGINT CHECK (years > 0),
    basis    TEXT NOT NULL,
    version  BIGINT NOT NULL
);

-- The day a document was handed over to the archive, and the day its content was purged with the basis. The row stays.
ALTER TABLE document ADD COLUMN archived_on TEXT;
ALTER TABLE document ADD COLUMN purged_on TEXT;
ALTER TABLE document ADD COLUMN purged_basis TEXT NOT NULL DEFAULT '';
