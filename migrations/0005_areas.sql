-- Outlines of areas, imported as GeoJSON on the settings page; they win over those of the preset.
CREATE TABLE area_shape (
    area        TEXT PRIMARY KEY,
    outline     TEXT NOT NULL,
    changed_at  TIMESTAMPTZ NOT NULL
);

-- Periods are compared by their days: a pair of weeks a year ago need not be one of the municipality's own pairs.
CREATE INDEX observation_by_time ON observation (at);
