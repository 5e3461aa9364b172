//! Masking: what points at a person is covered, the original is kept sealed, and every opening of it is logged first.

use super::triage::{save, seen};
use crate::{
    accounts::{
        policy::{OpenSealed, TriageReports},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::{
        id::{PhotoId, ReportId},
        pii::{self, MASK, PiiMark},
        pii_types::{Pii, Purpose},
    },
    observations,
    platform::{
        audit,
        db::Tx,
        files::{FileKey, Variant},
    },
    reports::{
        model::{Event, Report},
        store::{
            erase, event,
            original::{self, Part},
            report,
        },
    },
    t,
};

/// What to mask.
#[derive(Clone)]
pub enum Masking {
    /// Everything that looks like personal data.
    All,
    /// One of the marks, counted from 0 through all texts.
    Mark(usize),
    /// A passage the finder missed, exactly as it is written.
    Passage(Pii<String>),
}

/// A text of a report with what looks like personal data in it.
pub struct Marked<'a> {
    /// Which text.
    pub part: Part,
    /// The text.
    pub words: &'a str,
    /// What was found.
    pub marks: Vec<PiiMark>,
}

/// Everything a resident wrote in a report, in the order in which marks are counted.
pub fn texts<'a>(report: &'a Report, events: &'a [Event], purpose: Purpose) -> Vec<Marked<'a>> {
    let own = [(Part::Words, &report.words), (Part::Place, &report.place_words)];
    let lines = events.iter().filter(|line| line.by_staff.is_none()).map(|line| (Part::Line(line.id), &line.words));
    let all = own.into_iter().chain(lines).map(|(part, words)| (part, words.disclose(purpose).as_str()));
    all.filter(|(_, words)| !words.is_empty())
        .map(|(part, words)| Marked { part, words, marks: pii::find(words) })
        .collect()
}

/// Masks words of a report, wherever a resident wrote them. Each text is sealed as it was sent the first time.
///
/// # Errors
/// [`Refused`]; a passage that does not stand there is a mistake at its field.
pub async fn mask(scope: &Scope<TriageReports>, id: ReportId, version: i64, what: &Masking) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    let mut report = seen(scope, &mut tx, id, version).await?;
    let events = event::events_in(&mut tx, id).await?;
    let changes = masked(&texts(&report, &events, Purpose::MaskText), what);
    if changes.is_empty() {
        return Err(match what {
            Masking::Passage(_) => Refused::at("passage", t!(scope.lang(), "office-passage-not-there")),
            Masking::All | Masking::Mark(_) => FieldErrors::one("passage", Problem::NotAChoice).into(),
        });
    }
    let many: usize = changes.iter().map(|change| change.many).sum();
    for Change { part, before, after, .. } in changes {
        let municipality = scope.municipality();
        let at = original::sealed_at(id, part);
        let sealed = municipality.keys().seal(municipality.chance(), &at, before.as_bytes());
        original::keep(&mut tx, id, part, &sealed).await?;
        put(&mut tx, &mut report, part, Pii::new(after)).await?;
    }
    report.masked = true;
    report.indexed = false;
    save(scope, &mut tx, &report, "report.masked", format!("{many} places")).await?;
    tx.commit().await?;
    Ok(())
}

/// A text before and after.
struct Change {
    part: Part,
    before: String,
    after: String,
    many: usize,
}

/// What masking changes; nothing when there is nothing to mask.
fn masked(texts: &[Marked<'_>], what: &Masking) -> Vec<Change> {
    let mut counted = 0;
    let mut changes = Vec::new();
    for text in texts {
        let (after, many) = match what {
            Masking::All => (pii::mask(text.words, &text.marks), text.marks.len()),
            Masking::Mark(nth) => {
                let own = nth.checked_sub(counted).and_then(|nth| text.marks.get(nth)).copied();
                (pii::mask(text.words, own.as_slice()), usize::from(own.is_some()))
            }
            Masking::Passage(passage) => match passage.disclose(Purpose::MaskText).trim() {
                "" => (String::new(), 0),
                passage => (text.words.replace(passage, MASK), text.words.matches(passage).count()),
            },
        };
        counted += text.marks.len();
        if many > 0 {
            changes.push(Change { part: text.part, before: text.words.to_owned(), after, many });
        }
    }
    changes
}

async fn put(tx: &mut Tx, report: &mut Report, part: Part, words: Pii<String>) -> Result<(), sqlx::Error> {
    match part {
        Part::Words => report.words = words,
        Part::Place => report.place_words = words,
        Part::Line(line) => event::set_words(tx, line, &words).await?,
    }
    Ok(())
}

/// Shows the words as they were sent again. Opening the seals is logged with it.
///
/// # Errors
/// [`Refused`].
pub async fn unmask(scope: &Scope<TriageReports>, id: ReportId, version: i64) -> Result<(), Refused> {
    let opener = scope.narrow::<OpenSealed>()?;
    // Opened and logged on its own: the log must tell it even if the rest does not happen.
    let originals = open_originals(&opener, id).await?;
    let mut tx = scope.db().begin().await?;
    let mut report = seen(scope, &mut tx, id, version).await?;
    for (part, words) in originals {
        put(&mut tx, &mut report, part, words).await?;
    }
    report.masked = false;
    report.indexed = false;
    original::drop_all(&mut tx, id).await?;
    save(scope, &mut tx, &report, "report.unmasked", String::new()).await?;
    tx.commit().await?;
    Ok(())
}

/// Opens the sealed originals of a masked report. The log row is durable before a seal is broken.
///
/// # Errors
/// [`Fault::NotFound`] when there is none within reach; when the log cannot be written, nothing is opened.
pub async fn open_originals(scope: &Scope<OpenSealed>, id: ReportId) -> Result<Vec<(Part, Pii<String>)>, Fault> {
    let mut tx = scope.db().begin().await?;
    if report::by_id_in(&mut tx, id, &scope.reach()).await?.is_none() {
        return Err(Fault::NotFound);
    }
    let sealed = original::all(&mut tx, id).await?;
    if sealed.is_empty() {
        return Err(Fault::NotFound);
    }
    let entry = scope.entry("report.original_opened", "report", id, "");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    let keys = scope.municipality().keys();
    let open = |(part, sealed)| Ok((part, Pii::new(keys.open_text(&original::sealed_at(id, part), &sealed)?)));
    sealed.into_iter().map(open).collect()
}

/// The report without anything a person wrote or photographed; the caller saves it and then removes the files.
pub(super) async fn erased(_scope: &Scope<TriageReports>, tx: &mut Tx, report: Report) -> Result<Report, Refused> {
    erase::words_of(tx, report.id, false).await?;
    observations::withdraw_words(tx, report.id).await?;
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
    const PLACE: &str = "Utanför hos Karl Johansson";

    fn text(part: Part, words: &str) -> Marked<'_> {
        Marked { part, words, marks: pii::find(words) }
    }

    fn both() -> [Marked<'static>; 2] {
        [text(Part::Words, WORDS), text(Part::Place, PLACE)]
    }

    #[test]
    fn masking_everything_leaves_nothing_to_find_in_any_text() {
        let changes = masked(&both(), &Masking::All);
        assert_eq!(changes.iter().map(|change| change.part).collect::<Vec<_>>(), [Part::Words, Part::Place]);
        assert!(changes.iter().all(|change| pii::find(&change.after).is_empty()));
        assert!(!changes[0].after.contains("070-174") && changes[0].before == WORDS);
    }

    #[test]
    fn one_mark_is_masked_and_the_others_stay() {
        let own = pii::find(WORDS).len();
        let [first] = &masked(&both(), &Masking::Mark(0))[..] else { panic!("one text") };
        assert_eq!((first.part, first.many, pii::find(&first.after).len()), (Part::Words, 1, own - 1));
        let [place] = &masked(&both(), &Masking::Mark(own))[..] else { panic!("one text") };
        assert_eq!((place.part, place.before.as_str()), (Part::Place, PLACE));
        assert!(masked(&both(), &Masking::Mark(99)).is_empty());
    }

    #[test]
    fn a_passage_the_finder_missed_is_masked_wherever_it_stands() {
        let texts = [text(Part::Words, "Huset med röd dörr. Ja, huset med röd dörr."), text(Part::Place, "Röd dörr")];
        let passage = |text: &str| Masking::Passage(Pii::new(text.to_owned()));
        let [change] = &masked(&texts, &passage(" med röd dörr "))[..] else { panic!("one text") };
        assert_eq!((change.after.as_str(), change.many), ("Huset [•••]. Ja, huset [•••].", 2));
        assert!(masked(&texts, &passage("blå dörr")).is_empty());
        assert!(masked(&texts, &passage("  ")).is_empty());
    }
}
