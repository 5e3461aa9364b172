//! The rules a municipality's own facts must meet. All broken ones are found, not the first.

use super::{
    Finding, Preset,
    accent::{LEAST_CONTRAST, Rgb},
    contact_format::{is_email, is_link, is_telephone},
    files,
};
use crate::kernel::lang::Lang;
use std::{collections::HashSet, hash::Hash, ops::RangeInclusive};
use toml::{Table, Value};

/// What breaks the rules outside the lists.
pub(super) fn findings(preset: &Preset) -> Vec<Finding> {
    let mut notes = Notes::default();
    identity(preset, &mut notes);
    bodies(preset, &mut notes);
    places(preset, &mut notes);
    rules(preset, &mut notes);
    accounts(preset, &mut notes);
    contact(preset, &mut notes);
    notes.findings
}

/// Collects findings; each method notes one when its condition fails.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) findings: Vec<Finding>,
}

impl Notes {
    /// The condition must hold.
    pub(super) fn expect(&mut self, holds: bool, field: impl Into<String>, problem: impl Into<String>) {
        if !holds {
            self.findings.push(Finding { field: field.into(), problem: problem.into() });
        }
    }

    /// The text must say something.
    pub(super) fn filled(&mut self, text: &str, field: impl Into<String>) {
        self.expect(!text.trim().is_empty(), field, "must not be empty");
    }

    /// The number must lie in a range.
    pub(super) fn within(&mut self, number: u16, range: RangeInclusive<u16>, field: &str) {
        let problem = format!("must be {} to {}", range.start(), range.end());
        self.expect(range.contains(&number), field, problem);
    }

    /// The text must be empty or written as it should.
    pub(super) fn written(&mut self, text: &str, right: fn(&str) -> bool, field: impl Into<String>, problem: &str) {
        self.expect(text.is_empty() || right(text), field, problem);
    }

    /// Codes must be well formed and differ.
    pub(super) fn codes<'a>(&mut self, codes: impl Iterator<Item = &'a str>, list: &str) {
        let mut seen = HashSet::new();
        for code in codes {
            self.expect(is_code(code), format!("{list}.{code}"), "codes are small letters, figures, “.”, “-” and “_”");
            self.expect(seen.insert(code), format!("{list}.{code}"), "the code is used twice");
        }
    }

    /// A list must hold something.
    pub(super) fn some<T>(&mut self, list: &[T], field: &str) {
        self.expect(!list.is_empty(), field, "must not be empty");
    }
}

fn is_code(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b".-_".contains(&b);
    (1..=40).contains(&text.len()) && text.bytes().all(allowed)
}

fn differ<T: Eq + Hash>(items: &[T]) -> bool {
    items.iter().collect::<HashSet<_>>().len() == items.len()
}

fn identity(preset: &Preset, notes: &mut Notes) {
    notes.expect(is_code(&preset.slug) && !preset.slug.contains('.'), "slug", "is small letters, figures and “-”");
    notes.filled(&preset.name, "name");
    notes.filled(&preset.short_name, "short_name");
    notes.some(&preset.sources, "sources");
    notes.expect(preset.languages.first() == Some(&Lang::Sv), "languages", "begins with “sv”");
    notes.expect(differ(&preset.languages), "languages", "names a language twice");
    let readable = Rgb::parse(&preset.accent).is_some_and(Rgb::is_readable);
    let problem = format!("is #RRGGBB with a contrast of at least {LEAST_CONTRAST}:1 to white and paper");
    notes.expect(readable, "accent", problem);
}

fn bodies(preset: &Preset, notes: &mut Notes) {
    for (key, body) in [("operative", &preset.bodies.operative), ("steering", &preset.bodies.steering)] {
        notes.filled(&body.name, format!("bodies.{key}.name"));
        notes.within(body.meetings_per_year.unwrap_or(1), 1..=104, &format!("bodies.{key}.meetings_per_year"));
    }
    notes.some(&preset.report_to, "report_to");
    notes.codes(preset.report_to.iter().map(|recipient| recipient.code.as_str()), "report_to");
    for recipient in &preset.report_to {
        notes.filled(&recipient.name, format!("report_to.{}.name", recipient.code));
    }
    notes.some(&preset.actors, "actors");
    notes.codes(preset.actors.iter().map(|actor| actor.code.as_str()), "actors");
    for actor in &preset.actors {
        notes.filled(&actor.name, format!("actors.{}.name", actor.code));
    }
}

fn places(preset: &Preset, notes: &mut Notes) {
    notes.some(&preset.areas, "areas");
    notes.codes(preset.areas.iter().map(|area| area.code.as_str()), "areas");
    for area in &preset.areas {
        notes.filled(&area.name, format!("areas.{}.name", area.code));
        let placed = match (area.lat, area.lon) {
            (Some(lat), Some(lon)) => is_in_sweden(lat, lon),
            (None, None) => true,
            _ => false,
        };
        notes.expect(placed, format!("areas.{}.lat", area.code), "latitude and longitude in Sweden: both or neither");
    }
    notes.expect(is_in_sweden(preset.centre.lat, preset.centre.lon), "centre", "lies outside Sweden");
}

fn is_in_sweden(lat: f64, lon: f64) -> bool {
    (55.0..=69.5).contains(&lat) && (10.0..=24.5).contains(&lon)
}

fn rules(preset: &Preset, notes: &mut Notes) {
    notes.within(preset.situation.priority_areas, 1..=10, "situation.priority_areas");
    notes.within(preset.answer.working_days, 1..=60, "answer.working_days");
    notes.within(preset.duplicates.radius_m, 1..=1_000, "duplicates.radius_m");
    notes.within(preset.duplicates.weeks, 1..=104, "duplicates.weeks");
    let kept = &preset.retention;
    notes.within(kept.contact_months_after_answer, 1..=24, "retention.contact_months_after_answer");
    notes.within(kept.photo_months, 1..=60, "retention.photo_months");
    notes.within(kept.report_years, 1..=10, "retention.report_years");
    notes.within(kept.survey_months, 1..=60, "retention.survey_months");
    notes.within(kept.log_years, 1..=10, "retention.log_years");
    notes.within(kept.referral_days_after_close, 1..=365, "retention.referral_days_after_close");
    notes.expect(differ(&kept.kept_for_ever), "retention.kept_for_ever", "names a record twice");
}

fn accounts(preset: &Preset, notes: &mut Notes) {
    let accounts = &preset.accounts;
    notes.expect(differ(&accounts.totp_roles), "accounts.totp_roles", "names a role twice");
    notes.within(accounts.session_absolute_minutes, 15..=1_440, "accounts.session_absolute_minutes");
    // Unused longer than it can live would mean nothing.
    let longest = accounts.session_absolute_minutes.max(5);
    notes.within(accounts.session_idle_minutes, 5..=longest, "accounts.session_idle_minutes");
}

fn contact(preset: &Preset, notes: &mut Notes) {
    let (contact, dpo) = (&preset.contact, &preset.data_protection);
    for (key, number) in [("contact.telephone", &contact.telephone), ("data_protection.telephone", &dpo.telephone)] {
        notes.written(number, is_telephone, key, "is written as 0223-440 00");
    }
    for (key, address) in [("contact.email", &contact.email), ("data_protection.email", &dpo.email)] {
        notes.written(address, is_email, key, "is no e-mail address");
    }
    notes.written(&contact.website, is_link, "contact.website", "begins with https://");
    super::check_lists::optional(&contact.hours, preset, "contact.hours", notes);
    notes.filled(&preset.accessibility.supervisor, "accessibility.supervisor");
    notes.expect(is_link(&preset.accessibility.supervisor_url), "accessibility.supervisor_url", "begins with https://");
    notes.filled(&dpo.authority, "data_protection.authority");
    notes.expect(is_link(&dpo.authority_url), "data_protection.authority_url", "begins with https://");
}

/// What only a document that is read for the first time must meet; later the municipality may have uploaded its own coat
/// of arms, and removed what was assumed.
pub(super) fn first_findings(preset: &Preset, document: &Table) -> Vec<Finding> {
    let mut notes = Notes::default();
    let drawn = files::embedded(&preset.slug).is_some_and(|files| files.coat_of_arms.is_some());
    notes.expect(preset.coat_of_arms.is_empty() || drawn, "coat_of_arms", "is not among the files of the preset");
    for path in &preset.assumed {
        notes.expect(leads_somewhere(path, document), format!("assumed.{path}"), "there is no such field");
    }
    notes.findings
}

/// Follows `actors.polisen.name`: keys of tables, and in lists the code of an entry.
fn leads_somewhere(path: &str, document: &Table) -> bool {
    let mut steps = path.split('.');
    let first = steps.next().and_then(|key| document.get(key));
    let has_code = |entry: &&Value, code| entry.get("code").and_then(Value::as_str) == Some(code);
    steps
        .try_fold(first, |value, step| match value? {
            Value::Table(table) => table.get(step).map(Some),
            Value::Array(list) => list.iter().find(|entry| has_code(entry, step)).map(Some),
            _ => None,
        })
        .flatten()
        .is_some()
}
