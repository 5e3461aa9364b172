-- Which actor of the group told an observation, and how many events it stands for: what actors contribute are sums.
ALTER TABLE observation ADD COLUMN actor TEXT;
ALTER TABLE observation ADD COLUMN number BIGINT NOT NULL DEFAULT 1;
