//! What people gave: the actors of the group, and the residents.

use super::{Known, SV, change};
use crate::{
    contributions::{Crimes, Figure, Given, State},
    kernel::period::Period,
    observations::{Source, named},
    platform::{municipality::Profile, preset::parts::ActorKind},
    situation::{
        content::{Cell, Head, Part, Sheet},
        service::Figures,
        tally::{Line, Spans},
    },
    t,
};

/// What the police gave, or everybody else.
pub fn given(known: &Known, police: bool) -> Vec<Part> {
    let of = |one: &&Given| (one.kind == ActorKind::Police) == police;
    let told = known.given.iter().filter(of).filter(|one| one.state.is_given());
    let mut parts: Vec<Part> = told.flat_map(one).collect();
    let late: Vec<_> = known.given.iter().filter(of).filter(|one| !one.state.is_given()).collect();
    if !late.is_empty() {
        let names = late.iter().map(|one| one.actor_name.clone()).collect::<Vec<_>>().join(", ");
        parts.push(Part::quiet(t!(SV, "picture-not-given", names = names)));
    }
    parts
}

fn one(given: &Given) -> Vec<Part> {
    let who = given.actor_name.clone();
    if given.state == State::Nothing {
        return vec![Part::say(t!(SV, "picture-nothing-to-report", name = who))];
    }
    let words = match given.words.as_str() {
        "" => Part::Title { text: who.clone() },
        text => Part::Quote { who: who.clone(), text: text.to_owned() },
    };
    let told = given.figures.iter().filter(|figure| figure.value.is_some());
    let rows: Vec<_> = told.map(figure).collect();
    let heads = vec![
        Head::words(t!(SV, "picture-column-series")),
        Head::number(t!(SV, "situation-column-now")),
        Head::number(t!(SV, "picture-column-before")),
        Head::number(t!(SV, "picture-column-last-year")),
    ];
    let caption = t!(SV, "picture-figures-of", name = who);
    let table = (!rows.is_empty()).then_some(Part::Table(Sheet { caption, heads, rows, none: String::new() }));
    std::iter::once(words).chain(table).collect()
}

/// A figure, or that nobody told it.
fn told(value: Option<i64>) -> Cell {
    value.map_or_else(|| "–".to_owned(), |value| value.to_string()).into()
}

fn figure(figure: &Figure) -> Vec<Cell> {
    let name = if figure.unit.is_empty() { figure.name.clone() } else { format!("{} ({})", figure.name, figure.unit) };
    vec![name.into(), told(figure.value), told(figure.before), told(figure.last_year)]
}

/// What the police gave, and the crimes reported to them: figures of months, beside what the group counts.
pub fn police(known: &Known) -> Vec<Part> {
    let mut parts = given(known, true);
    if let Some((month, crimes)) = &known.crimes {
        let label = Period::parse_key(month).map_or_else(|_| month.clone(), |month| month.label_sv());
        let heads = vec![
            Head::words(t!(SV, "picture-column-crime")),
            Head::number(label.clone()),
            Head::number(t!(SV, "picture-column-month-before")),
            Head::number(t!(SV, "picture-column-last-year")),
        ];
        let row = |one: &Crimes| {
            let numbers = [one.number, one.before, one.last_year].map(told);
            std::iter::once(one.crime.as_str().into()).chain(numbers).collect()
        };
        let rows = crimes.iter().map(row).collect();
        let caption = t!(SV, "picture-crimes", month = label);
        parts.push(Part::Table(Sheet { caption, heads, rows, none: String::new() }));
        parts.push(Part::quiet(t!(SV, "picture-crimes-note")));
    }
    parts
}

/// What everybody but the police gave: their words and figures, and the events they told.
pub fn actors(profile: &Profile, figures: &Figures, known: &Known) -> Vec<Part> {
    let mut parts = given(known, false);
    let lines = figures.spans.only(profile, false).told_by(Source::Actor).by_actor();
    if !lines.is_empty() {
        let name = |line: &Line| match line.code.as_deref() {
            Some(code) => profile.actor(code).map_or_else(|| code.to_owned(), |actor| actor.name.clone()),
            None => t!(SV, "picture-unnamed-actor"),
        };
        parts.push(Part::Table(table(
            t!(SV, "picture-events-of-actors"),
            t!(SV, "picture-column-actor"),
            &lines,
            name,
        )));
    }
    parts
}

/// What residents told: what is unsafe by category, and the places they call safe.
pub fn residents(profile: &Profile, figures: &Figures) -> Vec<Part> {
    let of = |source: Source| figures.spans.only(profile, false).told_by(source);
    let sources = [Source::Resident, Source::Walk, Source::Watch];
    let by_source: Vec<_> = sources.into_iter().map(|source| (source, of(source).total())).collect();
    let lines: Vec<Line> = by_source
        .iter()
        .filter(|(source, line)| *source == Source::Resident || line.now + line.before > 0)
        .map(|(source, line)| Line { code: Some(source.code().to_owned()), ..line.clone() })
        .collect();
    let source = |line: &Line| named::source(line.code.as_deref().and_then(|code| Source::parse(code).ok()));
    let unsafe_ones = table(t!(SV, "picture-told-by"), t!(SV, "situation-column-source"), &lines, source);
    let heads = of(Source::Resident).by_head(profile);
    let category = |line: &Line| profile.category_label(line.code.as_deref().unwrap_or_default());
    let about = table(t!(SV, "picture-residents-about"), t!(SV, "situation-column-category"), &heads, category);
    let mut parts = vec![Part::Table(unsafe_ones)];
    if !heads.is_empty() {
        parts.push(Part::Table(about));
    }
    parts.push(Part::quiet(t!(SV, "situation-safe-lead")));
    parts.push(Part::Table(safe(profile, &figures.spans)));
    parts
}

fn safe(profile: &Profile, spans: &Spans) -> Sheet {
    let lines = spans.only(profile, true).by_area(std::iter::empty());
    let told = lines.iter().filter(|line| line.now > 0);
    let row = |line: &Line| vec![named::area(profile, line.code.as_deref()).into(), line.now.into()];
    let heads = vec![Head::words(t!(SV, "situation-column-area")), Head::number(t!(SV, "situation-column-number"))];
    Sheet {
        caption: t!(SV, "situation-safe"),
        heads,
        rows: told.map(row).collect(),
        none: t!(SV, "situation-safe-none"),
    }
}

/// Now and against before, line by line.
pub(super) fn table(caption: String, first: String, lines: &[Line], name: impl Fn(&Line) -> String) -> Sheet {
    let heads = vec![
        Head::words(first),
        Head::number(t!(SV, "situation-column-now")),
        Head::words(t!(SV, "picture-column-against")),
    ];
    let rows = lines.iter().map(|line| vec![name(line).into(), line.now.into(), change(line)]).collect();
    Sheet { caption, heads, rows, none: String::new() }
}
