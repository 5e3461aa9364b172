-- The inbox opens with what waits for the office. Most open reports are answered and wait for something else; they must
-- not be stepped over to show the fifty newest that are not. The states are those of reports/store/inbox/query.rs, letter
-- for letter: only then is the index used.
CREATE INDEX report_todo ON report (received_at, id, unit, assigned, choice, category, area, owner)
    WHERE status NOT IN ('needs_more', 'in_situation', 'handed_over', 'planned', 'waiting', 'done', 'no_action', 'duplicate', 'removed', 'purged');

-- The start page of the office shows what was said last.
CREATE INDEX report_event_answer ON report_event (at, id) WHERE kind = 'status' AND by_staff IS NOT NULL;
CREATE INDEX report_event_verdict ON report_event (at, id) WHERE kind = 'verdict';
