-- Kommunpolisen informerar: written by one, reviewed by another, read by everybody, answered by nobody. No row is about a
-- resident.
CREATE TABLE bulletin (
    id            UUID PRIMARY KEY,
    version       BIGINT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('draft', 'review', 'published', 'withdrawn')),
    -- The words of its address; NULL until it is published first.
    slug          TEXT UNIQUE,
    -- What is worked on, as JSON.
    draft         TEXT NOT NULL,
    -- Ids of those who wrote in the draft since it was published last: none of them reviews it.
    writers       TEXT NOT NULL,
    -- What the reviewer wants changed.
    remark        TEXT NOT NULL,
    -- The number of the latest version; 0 while there is none.
    published     BIGINT NOT NULL,
    -- The latest version, as JSON.
    public        TEXT,
    published_at  TIMESTAMPTZ,
    renewed_at    TIMESTAMPTZ,
    withdrawn_at  TIMESTAMPTZ,
    -- Why it was taken back, in words everybody reads.
    reason        TEXT NOT NULL,
    changed_at    TIMESTAMPTZ NOT NULL
);
CREATE INDEX bulletin_renewed ON bulletin (renewed_at);

-- Every version that was published. Rows are only added.
CREATE TABLE bulletin_version (
    bulletin      UUID NOT NULL REFERENCES bulletin (id),
    number        BIGINT NOT NULL,
    at            TIMESTAMPTZ NOT NULL,
    content       TEXT NOT NULL,
    PRIMARY KEY (bulletin, number)
);

-- Public words that a letter carries besides the heading; empty for most.
ALTER TABLE notice_occasion ADD COLUMN words TEXT NOT NULL DEFAULT '';
-- When what was published was corrected or taken back: nobody is told of it any more.
ALTER TABLE notice_occasion ADD COLUMN recalled_at TIMESTAMPTZ;
-- How many letters were laid into the outbox, and how many of them have left.
ALTER TABLE notice_occasion ADD COLUMN laid BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notice_occasion ADD COLUMN gone BIGINT NOT NULL DEFAULT 0;
CREATE INDEX notice_occasion_subject ON notice_occasion (topic, subject);

-- Thousands of letters are due at the same moment: the next one must not be sorted out of all of them each time.
DROP INDEX outbox_waiting;
CREATE INDEX outbox_waiting ON outbox (state, run_at, id);
