-- Residents who follow by e-mail. Of a person nothing but the address, sealed, and what was chosen.
CREATE TABLE notice_subscription (
    id            UUID PRIMARY KEY,
    -- Sealed to its row.
    address       BYTEA NOT NULL,
    -- The keyed fingerprint of the address: one address has one subscription.
    lookup        BYTEA NOT NULL UNIQUE,
    lang          TEXT NOT NULL,
    pace          TEXT NOT NULL CHECK (pace IN ('at_once', 'weekly')),
    -- The day of the weekly letter, 1 for Monday.
    weekday       BIGINT NOT NULL,
    -- Codes of areas; nothing means everywhere.
    areas         TEXT NOT NULL,
    -- When the link that confirms was asked for last.
    asked_at      TIMESTAMPTZ NOT NULL,
    confirmed_at  TIMESTAMPTZ,
    -- What happened before this moment is told, or was never asked for.
    told_until    TIMESTAMPTZ NOT NULL,
    -- The day of the next weekly letter; empty where each thing is told at once.
    next_on       TEXT NOT NULL,
    -- How often in a row the mail server has refused the address for good.
    refused       BIGINT NOT NULL,
    version       BIGINT NOT NULL
);
CREATE INDEX notice_subscription_due ON notice_subscription (next_on, id);

CREATE TABLE notice_topic (
    subscription  UUID NOT NULL REFERENCES notice_subscription (id),
    topic         TEXT NOT NULL,
    -- One single thing of the topic; empty for all of them.
    subject       TEXT NOT NULL,
    PRIMARY KEY (subscription, topic, subject)
);

-- What was published and is told of. Public words only.
CREATE TABLE notice_occasion (
    id            UUID PRIMARY KEY,
    -- The same thing is never told of twice.
    once          TEXT NOT NULL UNIQUE,
    topic         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    subject       TEXT NOT NULL,
    areas         TEXT NOT NULL,
    title         TEXT NOT NULL,
    path          TEXT NOT NULL,
    at            TIMESTAMPTZ NOT NULL,
    -- The subscription that was looked at last: a batch goes on behind it.
    reached       UUID NOT NULL,
    done_at       TIMESTAMPTZ
);
CREATE INDEX notice_occasion_at ON notice_occasion (at);
