-- Documents that leave the group: monthly, quarterly and yearly reports, and the picture and plan the law asks for.

-- texts: what people write in a draft, section by section (JSON). content: the finished document (JSON), once it is fixed;
-- then neither changes any more, and hash is the fingerprint of content. What follows stands beside it.
CREATE TABLE document (
    id            UUID PRIMARY KEY,
    kind          TEXT NOT NULL,
    span          TEXT NOT NULL,
    number        BIGINT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('draft', 'fixed', 'sent', 'archived')),
    texts         TEXT NOT NULL,
    content       TEXT NOT NULL,
    hash          TEXT NOT NULL,
    registration  TEXT NOT NULL,
    decided_on    TEXT,
    fixed_on      TEXT,
    fixed_by      UUID REFERENCES staff (id),
    created_at    TIMESTAMPTZ NOT NULL,
    version       BIGINT NOT NULL,
    UNIQUE (kind, span, number)
);
-- One draft at a time.
CREATE UNIQUE INDEX document_draft ON document (kind, span) WHERE state = 'draft';
CREATE INDEX document_by_day ON document (fixed_on, id) WHERE fixed_on IS NOT NULL;

-- How the recipients of the settings are reached: organisations, never persons.
CREATE TABLE document_recipient (
    code     TEXT PRIMARY KEY,
    address  TEXT NOT NULL,
    way      TEXT NOT NULL CHECK (way IN ('link', 'attachment')),
    version  BIGINT NOT NULL
);

-- Who got which document, how and when. The token of a link is kept as a fingerprint only.
CREATE TABLE document_sent (
    id          UUID PRIMARY KEY,
    document    UUID NOT NULL REFERENCES document (id),
    recipient   TEXT NOT NULL,
    name        TEXT NOT NULL,
    way         TEXT NOT NULL CHECK (way IN ('link', 'attachment')),
    token       BYTEA,
    expires_at  TIMESTAMPTZ,
    sent_at     TIMESTAMPTZ NOT NULL
);
CREATE INDEX document_sent_by_document ON document_sent (document, sent_at, id);
CREATE UNIQUE INDEX document_sent_token ON document_sent (token) WHERE token IS NOT NULL;
