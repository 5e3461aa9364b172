-- Personal data turns up in every text of a report. What was masked keeps its original, sealed; opening it is logged.
-- `part` is `words`, `place`, or the id of a line of the history.
CREATE TABLE report_masked (
    report UUID NOT NULL REFERENCES report (id),
    part   TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (report, part)
);
INSERT INTO report_masked (report, part, sealed) SELECT report, 'words', words FROM report_original;
DROP TABLE report_original;
