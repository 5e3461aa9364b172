//! The sections of the documents, in order. To add one: a line in [`SECTIONS`], its words in `office_documents.ftl`, and
//! what it is made of in [`Figures`].

mod blocks;
mod est;

pub use est::proposed;

use super::{
    figures::Figures,
    labels,
    model::{
        Kind, Span, State,
        paper::{Block, Document, Words},
    },
};
use crate::{kernel::lang::Lang, t};
use chrono::NaiveDate;
use std::collections::BTreeMap;

const SV: Lang = Lang::Sv;

/// One section.
pub struct Section {
    /// Stable code; the text people write is kept under it.
    pub code: &'static str,
    /// The documents it stands in.
    pub kinds: &'static [Kind],
    /// The documents that cannot be fixed without words in it.
    pub must: &'static [Kind],
    /// Its heading.
    pub title: fn() -> String,
    /// What people are asked to write.
    pub hint: fn() -> String,
    /// What is filled in by itself.
    pub fill: fn(&Figures) -> Vec<Block>,
}

const EVERY: &[Kind] = Kind::ALL;
const REPORTS: &[Kind] = &[Kind::Month, Kind::Quarter, Kind::Tertial, Kind::Year];
const LONG: &[Kind] = &[Kind::Quarter, Kind::Tertial, Kind::Year];
const RHYTHM: &[Kind] = &[Kind::Quarter, Kind::Tertial, Kind::Year, Kind::Law];
const ANALYSES: &[Kind] = &[Kind::Year, Kind::Law];
const LAW: &[Kind] = &[Kind::Law];

/// Every section, in the order they stand.
pub const SECTIONS: &[Section] = &[
    Section {
        code: "summary",
        kinds: EVERY,
        must: &[],
        title: || t!(SV, "documents-section-summary"),
        hint: || t!(SV, "documents-hint-summary"),
        fill: blocks::summary,
    },
    Section {
        code: "situation",
        kinds: REPORTS,
        must: &[],
        title: || t!(SV, "documents-section-situation"),
        hint: || t!(SV, "documents-hint-situation"),
        fill: blocks::situation,
    },
    Section {
        code: "mapping",
        kinds: LAW,
        must: &[],
        title: || t!(SV, "documents-section-mapping"),
        hint: || t!(SV, "documents-hint-mapping"),
        fill: blocks::mapping,
    },
    Section {
        code: "levels",
        kinds: EVERY,
        must: &[],
        title: || t!(SV, "documents-section-levels"),
        hint: || t!(SV, "documents-hint-levels"),
        fill: est::levels,
    },
    Section {
        code: "changes",
        kinds: REPORTS,
        must: &[],
        title: || t!(SV, "documents-section-changes"),
        hint: || t!(SV, "documents-hint-changes"),
        fill: blocks::changes,
    },
    Section {
        code: "information",
        kinds: LAW,
        must: LAW,
        title: || t!(SV, "documents-section-information"),
        hint: || t!(SV, "documents-hint-information"),
        fill: blocks::nothing,
    },
    Section {
        code: "analysis",
        kinds: RHYTHM,
        must: LAW,
        title: || t!(SV, "documents-section-analysis"),
        hint: || t!(SV, "documents-hint-analysis"),
        fill: est::analyses,
    },
    Section {
        code: "priorities",
        kinds: RHYTHM,
        must: &[],
        title: || t!(SV, "documents-section-priorities"),
        hint: || t!(SV, "documents-hint-priorities"),
        fill: est::priorities,
    },
    Section {
        code: "measures",
        kinds: EVERY,
        must: &[],
        title: || t!(SV, "documents-section-measures"),
        hint: || t!(SV, "documents-hint-measures"),
        fill: blocks::measures,
    },
    Section {
        code: "plan",
        kinds: LAW,
        must: LAW,
        title: || t!(SV, "documents-section-plan"),
        hint: || t!(SV, "documents-hint-plan"),
        fill: est::plan,
    },
    Section {
        code: "verdicts",
        kinds: RHYTHM,
        must: &[],
        title: || t!(SV, "documents-section-verdicts"),
        hint: || t!(SV, "documents-hint-verdicts"),
        fill: blocks::verdicts,
    },
    Section {
        code: "decisions",
        kinds: LONG,
        must: &[],
        title: || t!(SV, "documents-section-decisions"),
        hint: || t!(SV, "documents-hint-decisions"),
        fill: blocks::decisions,
    },
    Section {
        code: "ending",
        kinds: LONG,
        must: &[],
        title: || t!(SV, "documents-section-ending"),
        hint: || t!(SV, "documents-hint-ending"),
        fill: est::ending,
    },
    Section {
        code: "cooperation",
        kinds: ANALYSES,
        must: &[],
        title: || t!(SV, "documents-section-cooperation"),
        hint: || t!(SV, "documents-hint-cooperation"),
        fill: blocks::cooperation,
    },
    Section {
        code: "support",
        kinds: REPORTS,
        must: &[],
        title: || t!(SV, "documents-section-support"),
        hint: || t!(SV, "documents-hint-support"),
        fill: blocks::support,
    },
    Section {
        code: "sources",
        kinds: EVERY,
        must: &[],
        title: || t!(SV, "documents-section-sources"),
        hint: || t!(SV, "documents-hint-sources"),
        fill: blocks::sources,
    },
];

/// The sections of a kind of document.
pub fn of(kind: Kind) -> impl Iterator<Item = &'static Section> {
    SECTIONS.iter().filter(move |section| section.kinds.contains(&kind))
}

/// What people wrote, by the code of its section.
pub type Texts = BTreeMap<String, String>;

/// What is told of a document at its head.
pub struct Head<'a> {
    /// Its days.
    pub span: Span,
    /// Its version.
    pub number: i64,
    /// Where it stands.
    pub state: State,
    /// The day it is made.
    pub day: NaiveDate,
    /// Diarienummer, where there is one already.
    pub registration: &'a str,
}

/// Puts a document together.
pub fn compose(head: &Head<'_>, figures: &Figures, texts: &Texts) -> Document {
    let kind = head.span.kind();
    let mut blocks = Vec::new();
    for (at, section) in of(kind).enumerate() {
        let written = paragraphs(texts.get(section.code).map_or("", String::as_str));
        let filled = (section.fill)(figures);
        if written.is_empty() && filled.is_empty() {
            continue;
        }
        let title = (section.title)();
        let text = if kind == Kind::Law { format!("{} {title}", at + 1) } else { title };
        blocks.push(Block::Heading { level: 1, text });
        blocks.extend(written);
        blocks.extend(filled);
    }
    let version = if head.state == State::Draft { t!(SV, "documents-draft") } else { head.number.to_string() };
    let number =
        if head.registration.is_empty() { t!(SV, "documents-no-number") } else { head.registration.to_owned() };
    let name = figures.profile.name.clone();
    Document {
        title: labels::title(head.span),
        lead: labels::lead(kind, &figures.profile),
        footer: t!(SV, "documents-footer", version = version.as_str(), day = labels::date(head.day)),
        municipality: name,
        date: head.day.to_string(),
        facts: vec![
            (t!(SV, "documents-period"), head.span.label_sv()),
            (t!(SV, "documents-version"), version),
            (t!(SV, "documents-date"), labels::date(head.day)),
            (t!(SV, "documents-registration"), number),
        ],
        words: Words { page: t!(SV, "documents-page") },
        blocks,
        compact: kind == Kind::Month,
    }
}

fn paragraphs(text: &str) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Block::Paragraph { text: line.to_owned() }).collect()
}
