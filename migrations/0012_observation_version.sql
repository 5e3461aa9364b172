-- Counts the changes of an observation, so that two people who correct it at the same time do not overwrite each other.
ALTER TABLE observation ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
