-- The inbox turns pages of open reports; the closed ones, in time most of them, must not be stepped over one by one.
-- The list of states is the one in reports/store/inbox.rs, letter for letter: only then is the index used.
CREATE INDEX report_open ON report (received_at, id)
    WHERE status IN ('received', 'in_review', 'needs_more', 'in_situation', 'handed_over', 'planned', 'waiting');
