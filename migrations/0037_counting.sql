-- Counting reads the index alone: over ten years the table is too large to be visited row by row.
DROP INDEX observation_by_time;
CREATE INDEX observation_by_time ON observation (at, category, area, place_type, time_band, source, actor, number);
DROP INDEX observation_by_period;
CREATE INDEX observation_by_period ON observation (period, actor, number);
