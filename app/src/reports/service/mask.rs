//! Masking: what points at a person is covered, the original is kept sealed, and every opening of it is logged first.

use super::triage::{Refused, save, seen};
use crate::{
    accounts::{
        policy::{OpenSealed, TriageReports},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Problem},
    kernel::{
        id::{PhotoId, ReportId},
        pii::{self, MASK, PiiMark},
        pii_types::{Pii, Purpose},
    },
    platform::{
        audit,
        db::Tx,
        files::{FileKey, Variant},
    },
    reports::store::{Report, case, erase, report},
    situation, t,
};

/// What to mask.
#[derive(Clone, Debug)]
pub enum Masking {
    /// Everything that looks like personal data.
    All,
    /// One of the marks, counted from 0.
    Mark(usize),
    /// A passage the finder missed, exactly as it is written.
    Passage(Pii<String>),
}

/// Masks words of a report. The words as they were sent are sealed the first time.
///
/// # Errors
/// [`Refused`]; a passage that does not stand there is a mistake at its field.
pub async fn mask(scope: &Scope<TriageReports>, id: ReportId, version: i64, what: &Masking) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let mut report = seen(scope, &mut tx, id, version).await?;
    let words = report.words.disclose(Purpose::MaskText);
    let Some((masked, many)) = masked(words, what) else {
        return Err(match what {
            Masking::Passage(_) => Refused::at("passage", t!(scope.lang(), "office-passage-not-there")),
            Masking::All | Masking::Mark(_) => FieldErrors::one("passage", Problem::NotAChoice).into(),
        });
    };
    if !report.masked {
        let municipality = scope.municipality();
        let sealed = municipality.keys().seal(municipality.chance(), &case::original_sealed_at(id), words.as_bytes());
        case::keep_original(&mut tx, id, &sealed).await?;
    }
    report.words = Pii::new(masked);
    report.masked = true;
    report.indexed = false;
    save(scope, &mut tx, &report, "report.masked", format!("{many} places")).await?;
    tx.commit().await?;
    Ok(())
}

/// The words with what was asked for masked, and how many places that were; nothing when there is nothing to mask.
fn masked(words: &str, what: &Masking) -> Option<(String, usize)> {
    let marks: Vec<PiiMark> = match what {
        Masking::All => pii::find(words),
        Masking::Mark(nth) => pii::find(words).get(*nth).copied().into_iter().collect(),
        Masking::Passage(passage) => {
            let passage = passage.disclose(Purpose::MaskText).trim();
            let many = words.matches(passage).count();
            return (!passage.is_empty() && many > 0).then(|| (words.replace(passage, MASK), many));
        }
    };
    (!marks.is_empty()).then(|| (pii::mask(words, &marks), marks.len()))
}

/// Shows the words as they were sent again. Opening the seal is logged with it.
///
/// # Errors
/// [`Refused`].
pub async fn unmask(scope: &Scope<TriageReports>, id: ReportId, version: i64) -> Result<(), Refused> {
    let opener = scope.narrow::<OpenSealed>()?;
    // Opened and logged on its own: the log must tell it even if the rest does not happen.
    let original = open_original(&opener, id).await?;
    let mut tx = scope.db().begin().await?;
    let mut report = seen(scope, &mut tx, id, version).await?;
    report.words = original;
    report.masked = false;
    report.indexed = false;
    case::drop_original(&mut tx, id).await?;
    save(scope, &mut tx, &report, "report.unmasked", String::new()).await?;
    tx.commit().await?;
    Ok(())
}

/// Opens the sealed original of a masked report. The log row is durable before the seal is broken.
///
/// # Errors
/// [`Fault::NotFound`] when there is none within reach; when the log cannot be written, nothing is opened.
pub async fn open_original(scope: &Scope<OpenSealed>, id: ReportId) -> Result<Pii<String>, Fault> {
    let mut tx = scope.db().begin().await?;
    if report::by_id_in(&mut tx, id, &scope.reach()).await?.is_none() {
        return Err(Fault::NotFound);
    }
    let Some(sealed) = case::original(&mut tx, id).await? else {
        return Err(Fault::NotFound);
    };
    let entry = scope.entry("report.original_opened", "report", id, "");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    let keys = scope.municipality().keys();
    Ok(Pii::new(keys.open_text(&case::original_sealed_at(id), &sealed)?))
}

/// The report without anything a person wrote or photographed; the caller saves it and then removes the files.
pub(super) async fn erased(_scope: &Scope<TriageReports>, tx: &mut Tx, report: Report) -> Result<Report, Refused> {
    erase::words_of(tx, report.id, false).await?;
    situation::withdraw_words(tx, report.id).await?;
    Ok(erase::emptied(report))
}

/// Removes every file of a photo, after the row that named it is gone. What fails is swept up later.
pub(super) async fn remove_photo(scope: &Scope<TriageReports>, photo: PhotoId) {
    for variant in Variant::ALL {
        let key = FileKey::new(photo.0, variant);
        if let Err(error) = scope.municipality().files().remove(&key).await {
            tracing::warn!("a file of a removed photo stays until the sweep: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "Ring Maja på 070-174 06 05. Det är Kalle på Ekvägen 3.";

    #[test]
    fn masking_everything_leaves_nothing_to_find() {
        let (text, many) = masked(WORDS, &Masking::All).unwrap();
        assert!(many >= 1);
        assert!(pii::find(&text).is_empty(), "{text}");
        assert!(!text.contains("070-174"));
    }

    #[test]
    fn one_mark_is_masked_and_the_others_stay() {
        let marks = pii::find(WORDS).len();
        let (text, many) = masked(WORDS, &Masking::Mark(0)).unwrap();
        assert_eq!((many, pii::find(&text).len()), (1, marks - 1));
        assert!(masked(WORDS, &Masking::Mark(99)).is_none());
    }

    #[test]
    fn a_passage_the_finder_missed_is_masked_wherever_it_stands() {
        let words = "Huset med röd dörr. Ja, huset med röd dörr.";
        let passage = |text: &str| Masking::Passage(Pii::new(text.to_owned()));
        let (text, many) = masked(words, &passage(" med röd dörr ")).unwrap();
        assert_eq!((text.as_str(), many), ("Huset [•••]. Ja, huset [•••].", 2));
        assert!(masked(words, &passage("blå dörr")).is_none());
        assert!(masked(words, &passage("  ")).is_none());
    }
}
