//! What codes of this slice are called.

use super::{
    figures::Figures,
    model::{Keep, Kind, Progress, Span, State, Way},
    service::{
        register::Sent,
        retention::{Fate, Rule},
    },
};
use crate::{
    kernel::{lang::Lang, period::Period},
    measures::{Summary, Verdict},
    platform::{
        clock::{local_date, spoken_date},
        municipality::Profile,
    },
    t,
    ui::Tone,
};
use chrono::NaiveDate;

const SV: Lang = Lang::Sv;

/// A kind of document.
pub fn kind(kind: Kind) -> String {
    match kind {
        Kind::Month => t!(SV, "documents-kind-month"),
        Kind::Quarter => t!(SV, "documents-kind-quarter"),
        Kind::Tertial => t!(SV, "documents-kind-tertial"),
        Kind::Year => t!(SV, "documents-kind-year"),
        Kind::Law => t!(SV, "documents-kind-law"),
    }
}

/// The title of a document.
pub fn title(span: Span) -> String {
    format!("{} {}", kind(span.kind()), span.label_sv())
}

/// The name of a delgiven lägesbild: `Lägesbild vecka 9–10 2026`.
pub fn picture(period: &str) -> String {
    let days = Period::parse_key(period).map_or_else(|_| period.to_owned(), |period| period.label_sv());
    format!("{} {days}", t!(SV, "documents-picture"))
}

/// `2 mars 2026`: on paper and in a register the day of the week tells nothing.
pub fn date(day: NaiveDate) -> String {
    let spoken = spoken_date(day, NaiveDate::MIN, SV);
    spoken.split_once(' ').map_or(spoken.clone(), |(_, rest)| rest.to_owned())
}

/// The same of a day as tables keep it.
pub fn date_of(day: &str) -> String {
    day.parse().map_or_else(|_| day.to_owned(), date)
}

/// To whom something went, how, and how far the letter has come: `Länsstyrelsen: länk, avsänd 2 mars 2026`.
pub fn sent(one: &Sent) -> String {
    let day = |at| date(local_date(at));
    let letter = match one.letter {
        Progress::Unknown => t!(SV, "documents-letter-unknown", day = day(one.at)),
        Progress::Waiting => t!(SV, "documents-letter-waiting", day = day(one.at)),
        Progress::Left(at) => t!(SV, "documents-letter-left", day = day(at)),
        Progress::Failed => t!(SV, "documents-letter-failed", day = day(one.at)),
    };
    let way = match one.way {
        Way::Link => t!(SV, "documents-by-link"),
        Way::Attachment => t!(SV, "documents-by-attachment"),
    };
    t!(SV, "documents-sent-line", name = one.name.as_str(), way = way, letter = letter)
}

/// How far a letter has come, as a tag.
pub fn letter(progress: Progress) -> Option<(String, Tone)> {
    match progress {
        Progress::Unknown => None,
        Progress::Waiting => Some((t!(SV, "documents-letter-is-waiting"), Tone::Warn)),
        Progress::Left(_) => Some((t!(SV, "documents-letter-has-left"), Tone::Ok)),
        Progress::Failed => Some((t!(SV, "documents-letter-has-failed"), Tone::Danger)),
    }
}

/// The line below the title.
pub fn lead(kind: Kind, profile: &Profile) -> String {
    let group = profile.bodies.operative.name.as_str();
    match kind {
        Kind::Law => t!(SV, "documents-lead-law"),
        Kind::Year => t!(SV, "documents-lead-year", group = group),
        _ => t!(SV, "documents-lead", group = group),
    }
}

/// Where a document stands.
pub fn state(state: State) -> (String, Tone) {
    match state {
        State::Draft => (t!(SV, "documents-draft"), Tone::Warn),
        State::Fixed => (t!(SV, "documents-fixed"), Tone::Info),
        State::Sent => (t!(SV, "documents-sent"), Tone::Ok),
        State::Archived => (t!(SV, "documents-archived"), Tone::Neutral),
    }
}

/// How a recipient is reached.
pub fn way(way: Way) -> String {
    match way {
        Way::Link => t!(SV, "documents-way-link"),
        Way::Attachment => t!(SV, "documents-way-attachment"),
    }
}

/// Where nobody knows the area.
pub fn no_area() -> String {
    t!(SV, "documents-no-area")
}

/// What stands for a hidden figure.
pub fn hidden() -> String {
    "–".to_owned()
}

/// A figure, or what stands for it.
pub fn shown(count: Option<i64>) -> String {
    count.map_or_else(hidden, |count| count.to_string())
}

/// Where a measure works.
pub fn place(figures: &Figures, one: &Summary) -> String {
    one.area.as_ref().map_or_else(|| one.place.clone(), |area| figures.profile.area_name(area.as_str()))
}

/// The organisation that answers for a measure.
pub fn owner(figures: &Figures, one: &Summary) -> String {
    one.actor.as_ref().map(|actor| figures.profile.actor_name(actor.as_str())).unwrap_or_default()
}

/// The last day of a measure.
pub fn until(one: &Summary) -> String {
    one.ends.map(date).unwrap_or_default()
}

/// The latest verdict.
pub fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Continue => t!(SV, "documents-verdict-continue"),
        Verdict::Expand => t!(SV, "documents-verdict-expand"),
        Verdict::Replace => t!(SV, "documents-verdict-replace"),
        Verdict::End => t!(SV, "documents-verdict-end"),
    }
}

/// Headings of columns.
pub fn heading(key: &str) -> String {
    match key {
        "documents-measure" => t!(SV, "documents-measure"),
        "documents-owner" => t!(SV, "documents-owner"),
        "documents-until" => t!(SV, "documents-until"),
        "documents-verdict" => t!(SV, "documents-verdict"),
        "documents-reason" => t!(SV, "documents-reason"),
        "documents-paragraph" => t!(SV, "documents-paragraph"),
        "documents-date" => t!(SV, "documents-date"),
        "documents-matter" => t!(SV, "documents-matter"),
        "documents-decision" => t!(SV, "documents-decision"),
        "documents-agreement" => t!(SV, "documents-agreement"),
        "documents-parties" => t!(SV, "documents-parties"),
        "documents-from" => t!(SV, "documents-from"),
        _ => t!(SV, "documents-area"),
    }
}

/// A section of the law that nobody wrote.
pub fn must_be_written() -> String {
    t!(SV, "documents-must-be-written")
}

/// How long a kind is kept.
pub fn keep(keep: Keep) -> String {
    match keep {
        Keep::Always => t!(SV, "documents-kept-always"),
        Keep::Years(years) => t!(SV, "documents-kept-years", years = years),
    }
}

/// On what basis something is purged: the decision and the time it sets.
pub fn purge_basis(rule: &Rule) -> String {
    t!(SV, "documents-purge-basis", basis = rule.basis.as_str(), keep = keep(rule.keep))
}

/// What is to become of a document.
pub fn fate(fate: &Fate) -> String {
    match fate {
        Fate::Open => t!(SV, "documents-fate-open"),
        Fate::Preserved => t!(SV, "documents-fate-preserved"),
        Fate::PurgedFrom(day) => t!(SV, "documents-fate-purged-from", day = date(*day)),
        Fate::Archived(day) => t!(SV, "documents-fate-archived", day = date_of(day)),
        Fate::Purged(day, basis) => t!(SV, "documents-fate-purged", day = date_of(day), basis = basis.as_str()),
    }
}
