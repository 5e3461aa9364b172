//! Words of reports as the office searches them: Swedish stems as bytes, so that a beginning finds the whole word and
//! both engines compare alike.

use crate::{
    kernel::{
        id::ReportId,
        pii_types::{Pii, Purpose},
        words::search_key,
    },
    on,
    platform::db::{Db, Tx},
};
use rust_stemmers::{Algorithm, Stemmer};
use sqlx::QueryBuilder;
use std::collections::BTreeSet;

/// More different words than this are not kept of one report: a text of 3 000 characters has fewer.
const MOST_WORDS: usize = 800;
/// Longer words are cut: nobody searches by the end of them.
const LONGEST_WORD: usize = 40;

/// The stems of a text, each once.
pub fn stems(text: &str) -> Vec<Vec<u8>> {
    let stemmer = Stemmer::create(Algorithm::Swedish);
    let key = search_key(text);
    let stems = key.split(' ').filter(|word| !word.is_empty()).map(|word| {
        let word: String = word.chars().take(LONGEST_WORD).collect();
        stemmer.stem(&word).into_owned().into_bytes()
    });
    stems.collect::<BTreeSet<_>>().into_iter().take(MOST_WORDS).collect()
}

/// The bytes before which every word beginning with `stem` sorts: `word >= stem AND word < end_of(stem)`.
pub fn end_of(stem: &[u8]) -> Vec<u8> {
    // UTF-8 never holds the byte 255, so this is after all longer words and before all others.
    let mut end = stem.to_vec();
    end.push(u8::MAX);
    end
}

const FORGET: &str = "DELETE FROM report_word WHERE report = $1";
const REMEMBER: &str = "INSERT INTO report_word (word, report) ";

/// Replaces the search words of a report.
///
/// # Errors
/// When the database does not answer.
pub async fn replace(tx: &mut Tx, report: ReportId, stems: &[Vec<u8>]) -> Result<(), sqlx::Error> {
    on!(tx, |c| sqlx::query(FORGET).bind(report).execute(c).await.map(|_| ()))?;
    if stems.is_empty() {
        return Ok(());
    }
    on!(tx, |c| {
        let mut all = QueryBuilder::new(REMEMBER);
        all.push_values(stems, |mut row, stem| {
            row.push_bind(stem).push_bind(report);
        });
        all.build().persistent(false).execute(c).await.map(|_| ())
    })
}

/// What the office and owners call a case: the end of its id, which says nothing about when or from whom it came.
pub fn reference(report: ReportId) -> String {
    let id = report.0.simple().to_string();
    id[id.len() - 8..].to_uppercase()
}

/// A report whose words wait to be indexed.
#[derive(Debug)]
pub struct Pending {
    /// Which one.
    pub report: ReportId,
    /// Its version when it was read; it is marked only if nobody changed it meanwhile.
    pub version: i64,
    /// Everything the search should find it by.
    pub text: Pii<String>,
}

const PENDING: &str = "
    SELECT id, version, words, place_words
    FROM report
    WHERE indexed = $1
    ORDER BY received_at
    LIMIT $2";
const ADDED: &str = "SELECT words FROM report_event WHERE report = $1 AND words <> ''";

/// Reports whose words wait to be indexed, oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn pending(db: &Db, most: i64) -> Result<Vec<Pending>, sqlx::Error> {
    let rows: Vec<(ReportId, i64, String, String)> =
        on!(db, |c| sqlx::query_as(PENDING).bind(false).bind(most).fetch_all(c).await)?;
    let mut found = Vec::with_capacity(rows.len());
    for (report, version, words, place) in rows {
        let mut added: Vec<String> = on!(db, |c| sqlx::query_scalar(ADDED).bind(report).fetch_all(c).await)?;
        added.extend([words, place, reference(report)]);
        found.push(Pending { report, version, text: Pii::new(added.join("\n")) });
    }
    Ok(found)
}

const INDEXED: &str = "UPDATE report SET indexed = $3 WHERE id = $1 AND version = $2";

/// Indexes one report; does nothing when it was changed since it was read.
///
/// # Errors
/// When the database does not answer.
pub async fn index(tx: &mut Tx, pending: &Pending) -> Result<(), sqlx::Error> {
    let marked = on!(tx, |c| sqlx::query(INDEXED)
        .bind(pending.report)
        .bind(pending.version)
        .bind(true)
        .execute(c)
        .await
        .map(|done| done.rows_affected() > 0))?;
    if marked {
        let stems = stems(pending.text.disclose(Purpose::Count));
        replace(tx, pending.report, &stems).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(text: &str, query: &str) -> bool {
        let words = stems(text);
        stems(query).iter().all(|stem| words.iter().any(|word| word >= stem && *word < end_of(stem)))
    }

    #[test]
    fn forms_of_a_swedish_word_find_each_other() {
        assert!(has("Belysningen är trasig vid Ågatan.", "trasiga belysningar"));
        assert!(has("Belysningen är trasig vid Ågatan.", "ÅGATAN"));
        assert!(!has("Belysningen är trasig vid Ågatan.", "agatan"));
    }

    #[test]
    fn a_beginning_finds_the_word() {
        assert!(has("cykelstället vid stationen", "cykel"));
        assert!(!has("cykelstället vid stationen", "stället"));
    }
}
