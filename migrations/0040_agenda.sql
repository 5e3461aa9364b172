-- The agenda a meeting began with: what the municipality changes afterwards moves no meeting. Empty for older ones, which
-- had the usual one.
ALTER TABLE picture_meeting ADD COLUMN agenda TEXT NOT NULL DEFAULT '';
