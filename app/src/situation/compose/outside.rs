//! What leaves the group: sums, and none of them small enough to point at somebody.

use super::{Known, SV, heading, work};
use crate::{
    observations::{FEWEST_TO_SHARE, Shared, Shown, named},
    platform::municipality::Profile,
    situation::{
        content::{AreaLevel, Cell, Content, Head, Mark, Part, Residents, Section, Sheet, Told},
        labels as words,
        perception::Perception,
        service::Figures,
        template::Kind,
    },
    t,
};
use std::collections::BTreeSet;

/// The picture for those outside the group. `known` is there once it is justerat: then they read summary and levels too.
pub fn outside(profile: &Profile, figures: &Figures, shared: &Shared, known: Option<&Known>) -> Content {
    let sections = known.map(|known| adjusted(profile, known)).unwrap_or_default();
    Content { changes: changes(profile, shared), sections, ..heading(profile, figures) }
}

/// The figures of a whole month. Lines stand in the order of the settings: any other would tell of what is hidden.
fn changes(profile: &Profile, shared: &Shared) -> Vec<Part> {
    let Some(month) = shared.month else { return vec![Part::say(t!(SV, "situation-shared-none"))] };
    let now = shared.now.all;
    let now = now.map_or_else(|| t!(SV, "situation-few", n = FEWEST_TO_SHARE), |number| number.to_string());
    let (when, year) = (month.previous().label_sv(), month.year_before().label_sv());
    let (before, last) = (or_hidden(shared.before.all), or_hidden(shared.last_year.all));
    let month = month.label_sv();
    let sum = t!(
        SV,
        "situation-shared-total",
        now = now,
        month = month,
        when = when,
        before = before,
        year = year,
        last = last
    );
    let by_area = sheet(t!(SV, "situation-by-area"), t!(SV, "situation-column-area"), shared, areas(profile, shared));
    let by_head =
        sheet(t!(SV, "situation-by-category"), t!(SV, "situation-column-category"), shared, heads(profile, shared));
    let how = Part::quiet(t!(SV, "situation-shared-how", n = FEWEST_TO_SHARE));
    vec![Part::say(sum), how, Part::Table(by_area), Part::Table(by_head)]
}

/// A name with its figures now, before and last year.
type Line = (String, [Option<i64>; 3]);

fn three(shared: &Shared, figure: impl Fn(&Shown) -> Option<i64>) -> [Option<i64>; 3] {
    [figure(&shared.now), figure(&shared.before), figure(&shared.last_year)]
}

fn areas(profile: &Profile, shared: &Shared) -> Vec<Line> {
    let mut codes: Vec<Option<&str>> = profile.areas.iter().map(|area| Some(area.code.as_str())).collect();
    for code in [&shared.now, &shared.before, &shared.last_year].into_iter().flat_map(Shown::areas) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let line = |code: Option<&str>| (named::area(profile, code), three(shared, |shown| shown.area(code)));
    codes.into_iter().map(line).collect()
}

/// Only what something was told of: there are more heads than a table can hold.
fn heads(profile: &Profile, shared: &Shared) -> Vec<Line> {
    let all = [&shared.now, &shared.before, &shared.last_year].into_iter().flat_map(Shown::categories);
    let codes: BTreeSet<&str> = all.collect();
    let line = |code: &str| (profile.category_label(code), three(shared, |shown| shown.category(code)));
    codes.into_iter().map(line).collect()
}

fn adjusted(profile: &Profile, known: &Known) -> Vec<Section> {
    let section = |kind: Kind, words: String, parts: Vec<Part>| Section {
        code: kind.code().to_owned(),
        name: kind.name(),
        words,
        parts,
    };
    let summary = known.row.publishable.then(|| section(Kind::Summary, known.row.summary.clone(), Vec::new()));
    let rows = levels(known)
        .into_iter()
        .map(|one| vec![one.area.into(), Cell { text: words::level(one.level), mark: Mark::from(one.level) }]);
    let heads = vec![Head::words(t!(SV, "situation-column-area")), Head::words(t!(SV, "picture-column-level"))];
    let table = Sheet { caption: t!(SV, "picture-levels"), heads, rows: rows.collect(), none: String::new() };
    let going_on: Vec<Part> = ongoing(profile, known).into_iter().map(Part::say).collect();
    let measures = (!going_on.is_empty()).then(|| section(Kind::Measures, String::new(), going_on));
    let levels = section(Kind::Levels, String::new(), vec![Part::Table(table)]);
    summary.into_iter().chain([levels]).chain(measures).collect()
}

/// The levels people set, the highest first.
fn levels(known: &Known) -> Vec<AreaLevel> {
    let set = known.areas.iter().filter_map(|area| Some(AreaLevel { area: area.name.clone(), level: area.level()? }));
    let mut set: Vec<AreaLevel> = set.collect();
    set.sort_by_key(|one| std::cmp::Reverse(one.level));
    set
}

/// What is being done, if residents may read it: titles and places, no figures.
fn ongoing(profile: &Profile, known: &Known) -> Vec<String> {
    if !known.row.shows_measures {
        return Vec::new();
    }
    let told = |one: &crate::measures::Summary| format!("{} ({})", one.title, work::place(profile, one));
    known.measures.iter().map(told).collect()
}

/// A number, or that it is not shown: it need not be small itself to tell a small one.
fn or_hidden(number: Option<i64>) -> String {
    number.map_or_else(|| t!(SV, "situation-hidden"), |number| number.to_string())
}

fn sheet(caption: String, first: String, shared: &Shared, lines: Vec<Line>) -> Sheet {
    let months = shared.month.into_iter().flat_map(|month| [month, month.previous(), month.year_before()]);
    let heads = std::iter::once(Head::words(first)).chain(months.map(|month| Head::number(month.label_sv())));
    let row = |(name, numbers): Line| {
        std::iter::once(name.into()).chain(numbers.map(|number| Cell::from(or_hidden(number)))).collect()
    };
    Sheet { caption, heads: heads.collect(), rows: lines.into_iter().map(row).collect(), none: String::new() }
}

/// What residents read. The numbers are those of [`outside`] and no others.
pub fn residents(profile: &Profile, figures: &Figures, shared: &Shared, known: &Known) -> Residents {
    let told = |(name, [now, before, _]): Line| Told { name, now, before };
    let text = known.texts.iter().find(|text| text.section == Kind::Public.code());
    Residents {
        period: figures.period.label_sv(),
        month: shared.month.map(|month| month.label_sv()).unwrap_or_default(),
        before: shared.month.map(|month| month.previous().label_sv()).unwrap_or_default(),
        summary: if known.row.publishable { known.row.summary.clone() } else { String::new() },
        text: text.map(|text| text.words.clone()).unwrap_or_default(),
        levels: levels(known),
        total: shared.now.all,
        areas: areas(profile, shared).into_iter().map(told).collect(),
        categories: heads(profile, shared).into_iter().map(told).collect(),
        measures: ongoing(profile, known),
        perception: Perception::of(profile, &figures.spans),
    }
}
