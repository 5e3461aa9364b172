-- The inbox turns pages of open reports; the closed ones, in time most of them, must not be stepped over one by one.
-- Each report stands in one of the two. What a list is narrowed by stands in the index too, so that a row that does not
-- fit is passed without being fetched. The states are those of reports/store/inbox/query.rs, letter for letter: only
-- then are the indexes used.
CREATE INDEX report_open ON report (received_at, id, unit, assigned, choice, category, area, owner)
    WHERE status NOT IN ('done', 'no_action', 'duplicate', 'removed', 'purged');
CREATE INDEX report_closed ON report (received_at, id, unit, assigned, choice, category, area, owner)
    WHERE status NOT IN ('received', 'in_review', 'needs_more', 'in_situation', 'handed_over', 'planned', 'waiting', 'purged');

-- Few reports are opened again, and those wait for somebody.
CREATE INDEX report_event_reopened ON report_event (report) WHERE kind = 'reopened';
