-- Most reports are nobody's. An index that holds them all was taken for lists of open reports, and stepped over every
-- closed one.
DROP INDEX report_by_assigned;
CREATE INDEX report_by_assigned ON report (assigned, status) WHERE assigned IS NOT NULL;

-- A case is found by its reference too: every report is indexed anew, a few at a time.
UPDATE report SET indexed = FALSE;
