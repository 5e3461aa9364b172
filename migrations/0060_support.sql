-- Victim support. These tables stand apart: no foreign key leaves them, and none comes in. Staff are named by id alone. What
-- a person told is ciphertext (age v1); moments of contacts and messages are cut to the hour.

-- Organisations that support victims of crime.
CREATE TABLE support_organisation (
    id            UUID PRIMARY KEY,
    version       BIGINT NOT NULL,
    name          TEXT NOT NULL,
    kind          TEXT NOT NULL,
    -- What it offers, in words, as JSON {"sv","fi","en"}; when it is open, the same.
    words         TEXT NOT NULL,
    hours         TEXT NOT NULL,
    languages     TEXT NOT NULL,
    phone         TEXT NOT NULL,
    site          TEXT NOT NULL,
    -- Codes of what it offers, as a JSON list.
    offers        TEXT NOT NULL,
    -- Takes contacts through Lykta.
    receives      BOOLEAN NOT NULL,
    -- Gets those who want help to choose; at most one does.
    first_line    BOOLEAN NOT NULL,
    -- Working days within which somebody takes a contact.
    promised_days BIGINT NOT NULL,
    -- The day somebody last checked all of it.
    checked_on    TEXT NOT NULL,
    hidden        BOOLEAN NOT NULL,
    -- A key receives here, or once did. From then on no key lets itself in where there is a recovery key.
    opened        BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE support_member (
    staff        UUID NOT NULL,
    organisation UUID NOT NULL REFERENCES support_organisation (id),
    since        TIMESTAMPTZ NOT NULL,
    -- The key of this member that receives here: one that a colleague here has compared, or the first of the organisation.
    -- Whoever is made a member receives nothing by that alone, also with a key that is confirmed elsewhere.
    let_in       UUID,
    PRIMARY KEY (staff, organisation)
);
CREATE INDEX support_member_organisation ON support_member (organisation);

-- Keys of officers and trustees. The private half was made in a browser and lies here only wrapped.
CREATE TABLE support_key (
    id           UUID PRIMARY KEY,
    staff        UUID NOT NULL,
    recipient    TEXT NOT NULL,
    -- Wrapped by a passphrase: JSON with the parameters of Argon2id and AES-GCM.
    passphrase   TEXT NOT NULL,
    -- The same private key, wrapped by a passkey (an age file); NULL when there is none.
    passkey      TEXT,
    made_at      TIMESTAMPTZ NOT NULL,
    confirmed_at TIMESTAMPTZ,
    confirmed_by UUID,
    retired_at   TIMESTAMPTZ
);
CREATE INDEX support_key_staff ON support_key (staff);
-- Nobody has two keys at a time.
CREATE UNIQUE INDEX support_key_current ON support_key (staff) WHERE retired_at IS NULL;

-- The recovery key of an organisation. Its private half is nowhere, only in shares.
CREATE TABLE support_recovery (
    id           UUID PRIMARY KEY,
    organisation UUID NOT NULL REFERENCES support_organisation (id),
    recipient    TEXT NOT NULL,
    made_at      TIMESTAMPTZ NOT NULL,
    made_by      UUID NOT NULL,
    retired_at   TIMESTAMPTZ
);
CREATE INDEX support_recovery_organisation ON support_recovery (organisation);
-- No organisation has two recovery keys at a time.
CREATE UNIQUE INDEX support_recovery_current ON support_recovery (organisation) WHERE retired_at IS NULL;

CREATE TABLE support_share (
    recovery UUID NOT NULL REFERENCES support_recovery (id),
    trustee  UUID NOT NULL,
    key      UUID NOT NULL REFERENCES support_key (id),
    -- The share, encrypted to that key of the trustee.
    share    TEXT NOT NULL,
    PRIMARY KEY (recovery, trustee)
);
CREATE INDEX support_share_key ON support_share (key);

CREATE TABLE support_contact (
    id           UUID PRIMARY KEY,
    version      BIGINT NOT NULL,
    organisation UUID NOT NULL REFERENCES support_organisation (id),
    source       TEXT NOT NULL,
    state        TEXT NOT NULL,
    -- The fingerprint of what the person's code opens; NULL when it opens nothing any more.
    door         BYTEA UNIQUE,
    -- The public key of the case: record and messages are encrypted to it.
    recipient    TEXT NOT NULL,
    -- The record; NULL when it is shredded.
    sealed       TEXT,
    -- The private key of the case, encrypted to the person's own; NULL when it is shredded.
    person_wrap  TEXT,
    -- The person asked for help to choose.
    chosen       BOOLEAN NOT NULL,
    asked_at     TIMESTAMPTZ NOT NULL,
    taken_by     UUID,
    taken_at     TIMESTAMPTZ,
    closed_at    TIMESTAMPTZ,
    purge_on     TEXT,
    -- Tries to reach the person that failed.
    unreached    BIGINT NOT NULL,
    -- Whom a message waits for: '', officer, person.
    waits        TEXT NOT NULL,
    reminded_at  TIMESTAMPTZ
);
CREATE INDEX support_contact_organisation ON support_contact (organisation, state);
CREATE INDEX support_contact_purge ON support_contact (purge_on);

-- The private key of a case, encrypted to one holder each: a key of an officer, or a recovery key.
CREATE TABLE support_wrap (
    contact UUID NOT NULL REFERENCES support_contact (id),
    holder  UUID NOT NULL,
    wrapped TEXT NOT NULL,
    PRIMARY KEY (contact, holder)
);
CREATE INDEX support_wrap_holder ON support_wrap (holder);

CREATE TABLE support_message (
    id          UUID PRIMARY KEY,
    contact     UUID NOT NULL REFERENCES support_contact (id),
    -- Its place in the conversation, from 1: the hour alone does not order messages.
    number      BIGINT NOT NULL,
    from_person BOOLEAN NOT NULL,
    at          TIMESTAMPTZ NOT NULL,
    sealed      TEXT NOT NULL,
    UNIQUE (contact, number)
);

CREATE TABLE support_attempt (
    id      UUID PRIMARY KEY,
    contact UUID NOT NULL REFERENCES support_contact (id),
    at      TIMESTAMPTZ NOT NULL,
    by      UUID NOT NULL,
    outcome TEXT NOT NULL
);
CREATE INDEX support_attempt_contact ON support_attempt (contact);

-- To whom the person consented that the record goes, how, and when it was taken back.
CREATE TABLE support_consent (
    id           UUID PRIMARY KEY,
    contact      UUID NOT NULL REFERENCES support_contact (id),
    organisation UUID NOT NULL REFERENCES support_organisation (id),
    at           TIMESTAMPTZ NOT NULL,
    how          TEXT NOT NULL,
    withdrawn_at TIMESTAMPTZ
);
CREATE INDEX support_consent_contact ON support_consent (contact);

CREATE TABLE support_handover (
    id           UUID PRIMARY KEY,
    contact      UUID NOT NULL REFERENCES support_contact (id),
    -- To whom.
    organisation UUID NOT NULL REFERENCES support_organisation (id),
    asked_by     UUID NOT NULL,
    asked_at     TIMESTAMPTZ NOT NULL,
    agreed_at    TIMESTAMPTZ,
    how          TEXT NOT NULL,
    done_at      TIMESTAMPTZ,
    ended_at     TIMESTAMPTZ
);
CREATE INDEX support_handover_contact ON support_handover (contact);
-- A contact goes one way at a time.
CREATE UNIQUE INDEX support_handover_current ON support_handover (contact) WHERE done_at IS NULL AND ended_at IS NULL;

-- Members who are kept from a contact: conflict of interest.
CREATE TABLE support_block (
    contact UUID NOT NULL REFERENCES support_contact (id),
    staff   UUID NOT NULL,
    at      TIMESTAMPTZ NOT NULL,
    by      UUID NOT NULL,
    PRIMARY KEY (contact, staff)
);

-- Somebody asks the trustees: for every case of an organisation (recovery), or for one (break-glass).
CREATE TABLE support_request (
    id       UUID PRIMARY KEY,
    recovery UUID NOT NULL REFERENCES support_recovery (id),
    contact  UUID REFERENCES support_contact (id),
    asked_by UUID NOT NULL,
    key      UUID NOT NULL REFERENCES support_key (id),
    kind     TEXT NOT NULL,
    reason   TEXT NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    done_at  TIMESTAMPTZ,
    ended_at TIMESTAMPTZ
);
CREATE INDEX support_request_recovery ON support_request (recovery);
CREATE INDEX support_request_contact ON support_request (contact);
-- Nobody asks for two things at a time.
CREATE UNIQUE INDEX support_request_current ON support_request (asked_by, recovery) WHERE done_at IS NULL AND ended_at IS NULL;

CREATE TABLE support_given (
    request  UUID NOT NULL REFERENCES support_request (id),
    trustee  UUID NOT NULL,
    -- The share, encrypted to the key that asks.
    share    TEXT NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (request, trustee)
);

-- The log of its own: who did what to which contact, without content. Rows are only added. It points at contacts by id
-- alone and outlives them. What a person did is cut to the hour.
CREATE TABLE support_act (
    id           UUID PRIMARY KEY,
    at           TIMESTAMPTZ NOT NULL,
    who          TEXT NOT NULL,
    staff        UUID,
    act          TEXT NOT NULL,
    contact      UUID,
    organisation UUID
);
CREATE INDEX support_act_at ON support_act (at);
CREATE INDEX support_act_contact ON support_act (contact);

-- What remains for statistics. Nothing joins a row to the contact it came from.
CREATE TABLE support_count (
    id           UUID PRIMARY KEY,
    quarter      TEXT NOT NULL,
    organisation UUID NOT NULL,
    source       TEXT NOT NULL,
    sex          TEXT NOT NULL,
    age          TEXT NOT NULL,
    crime        TEXT NOT NULL,
    reported     TEXT NOT NULL,
    outcome      TEXT NOT NULL
);
CREATE INDEX support_count_quarter ON support_count (quarter);
