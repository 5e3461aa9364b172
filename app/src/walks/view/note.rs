//! The form of one note on a walk.

use super::action::severity;
use crate::{
    forms::{FieldErrors, MultipartForm, Problem, fields},
    kernel::{id::FindingKey, lang::Lang, pii, pii_types::Pii},
    t,
    walks::model::{Item, LONGEST_TEXT, NewFinding, Verdict},
};

/// Everything the form of a note can send.
#[derive(Clone, Default)]
pub struct NoteForm {
    /// `note` or `take_back`.
    pub act: String,
    /// Made by the phone, or by the page for it.
    pub key: String,
    /// Code of an [`Item`].
    pub item: String,
    /// Code of a [`Verdict`].
    pub verdict: String,
    /// How bad.
    pub severity: String,
    /// In words.
    pub words: String,
    /// They look like they point at somebody, and the person sends them all the same.
    pub sure: bool,
}

impl NoteForm {
    /// Reads what was sent.
    pub fn read(form: &MultipartForm) -> Self {
        let text = |name: &str| form.first(name).to_owned();
        Self {
            act: text("do"),
            key: text("key"),
            item: text("item"),
            verdict: text("verdict"),
            severity: text("severity"),
            words: text("words"),
            sure: form.first("sure") == "1",
        }
    }

    /// The note. Words that look like they point at somebody are asked about once.
    ///
    /// # Errors
    /// Every mistake of the form.
    pub fn finding(&self, stop: i64, lang: Lang) -> Result<NewFinding, FieldErrors> {
        fields(|f| {
            let key = f.must("key", FindingKey::parse(&self.key), Problem::NotAChoice);
            let item = f.must("item", Item::parse(&self.item), Problem::NotAChoice);
            let verdict = f.must("verdict", Verdict::parse(&self.verdict).ok(), Problem::NotAChoice);
            let fault = verdict == Some(Verdict::Fault);
            let words = f.text("words", &self.words, 0..=LONGEST_TEXT);
            if !self.sure && !pii::find(&words).is_empty() {
                f.wrong("words", Problem::Said(t!(lang, "walk-note-persons")));
            }
            let severity = f.code("severity", &self.severity, severity).filter(|_| fault);
            if fault && self.severity.is_empty() {
                f.wrong("severity", Problem::Said(t!(lang, "walk-severity-missing")));
            }
            Some(NewFinding { key: key?, stop, item: item?, verdict: verdict?, severity, words: Pii::new(words) })
        })
        .and_then(|found| found.ok_or_else(|| FieldErrors::one("item", Problem::NotAChoice)))
    }
}
