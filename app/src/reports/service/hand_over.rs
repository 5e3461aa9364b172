//! Handing a case over to whoever owns the place: a text without anything about a person, and the mail that carries it.

use super::triage::TakeStep;
use crate::{
    accounts::{policy::TriageReports, scope::Scope},
    forms::{FieldErrors, Problem, Refused},
    kernel::{
        lang::Lang,
        pii::{self, MASK},
        pii_types::{Pii, Purpose},
        place::{HowGiven, Position},
        words::bounded,
    },
    platform::{
        db::Tx,
        letter::{self, Letter},
        municipality::Profile,
    },
    reports::{labels::times, model::Report, store::search_words::reference},
    t,
};

/// Longest description that goes with a hand-over.
pub const LONGEST: usize = 500;

/// Checks the owner and the description: it must be short and free of what points at a person.
pub(super) fn check(profile: &Profile, step: &TakeStep, lang: Lang, errors: &mut FieldErrors) {
    if !profile.owners.iter().any(|owner| owner.code == step.owner) {
        errors.add("owner", Problem::NotAChoice);
    }
    if bounded(&step.description, 0, LONGEST).is_err() {
        errors.add("description", Problem::TooLong(LONGEST));
    } else if !pii::find(&step.description).is_empty() {
        errors.add("description", Problem::Said(t!(lang, "office-has-personal-data")));
    }
}

/// Where the mail for an owner goes, if the municipality has said so.
pub fn address<'a>(profile: &'a Profile, owner: &str) -> Option<&'a str> {
    profile.owner_emails.get(owner).map(String::as_str)
}

/// The text of a hand-over: place, kind, time and the approved description. Nothing about who reported, and nothing
/// of the reporter's own words.
pub fn compose(profile: &Profile, report: &Report, description: &str) -> Letter {
    let lang = Lang::Sv;
    let mut lines = vec![t!(lang, "office-hand-over-intro", name = profile.name.as_str()), String::new()];
    let mut fact = |word: String, value: String| {
        if !value.is_empty() {
            lines.push(format!("{word}: {value}"));
        }
    };
    fact(t!(lang, "office-about"), profile.category_label(report.category.as_str()));
    fact(t!(lang, "office-place"), place(profile, report));
    fact(t!(lang, "office-position"), report.position.map_or_else(String::new, point));
    fact(t!(lang, "office-when"), times(report));
    if !description.trim().is_empty() {
        lines.extend([String::new(), description.trim().to_owned()]);
    }
    let reference = reference(report.id);
    lines.extend([String::new(), t!(lang, "office-hand-over-reference", reference = reference.as_str())]);
    lines.push(t!(
        lang,
        "office-hand-over-reply",
        unit = profile.contact.unit.as_str(),
        telephone = profile.contact.telephone.as_str(),
        email = profile.contact.email.as_str()
    ));
    Letter {
        subject: t!(lang, "office-hand-over-subject", reference = reference.as_str()),
        body: lines.join("\n"),
        files: Vec::new(),
    }
}

/// Area and place in words; whatever looks like personal data in them is covered.
fn place(profile: &Profile, report: &Report) -> String {
    let words = report.place_words.disclose(Purpose::HandOver);
    let words = pii::mask(words, &pii::find(words));
    let area = report.area.as_ref().map(|code| profile.area_name(code.as_str()));
    let parts = [area.unwrap_or_default(), words];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.trim().is_empty() && part.trim() != MASK).collect();
    said.join(", ")
}

/// About ten metres sharp: enough to find a lamp post, too little to say at which window somebody stood. The middle of
/// an area is no place to look for anything.
fn point(at: Position) -> String {
    match at.given() {
        HowGiven::Area => String::new(),
        _ => format!("{:.4}, {:.4}", at.lat(), at.lon()),
    }
}

/// Puts the mail to the owner into the outbox, if the owner has an address.
pub(super) async fn send(
    scope: &Scope<TriageReports>,
    tx: &mut Tx,
    report: &Report,
    step: &TakeStep,
) -> Result<(), Refused> {
    let profile = scope.profile();
    let Some(to) = address(&profile, &step.owner) else {
        return Ok(());
    };
    let text = compose(&profile, report, &step.description);
    let once = format!("hand-over|{}|{}", report.id, report.version);
    letter::post(scope, tx, &Pii::new(to.to_owned()), &text, once).await?;
    Ok(())
}
