-- "Does this report hold that word?" is answered from the index alone, report by report in the order of the list.
CREATE INDEX report_word_of ON report_word (report, word);
DROP INDEX report_word_by_report;
