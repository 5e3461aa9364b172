//! What leaves the group: sums, and none of them small enough to point at somebody.

use super::{Known, SV, counts, heading, work};
use crate::{
    observations::{FEWEST_TO_SHARE, area_name, short_label, year_of},
    platform::municipality::Profile,
    situation::{
        content::{AreaLevel, Cell, Content, Head, Mark, Part, Residents, Section, Sheet, Told},
        labels as words,
        service::Figures,
        tally::{Line, Shared, Spans, shared},
        template::Kind,
    },
    t,
};

/// The lines that may be told, as they are and of the whole periods.
fn areas(profile: &Profile, figures: &Figures) -> Vec<Shared> {
    let by_area = |spans: &Spans| spans.by_area(profile.areas.iter().map(|area| area.code.as_str()));
    shared(&by_area(&figures.spans.only(profile, false)), &by_area(&figures.whole.only(profile, false)))
}

fn heads(profile: &Profile, figures: &Figures) -> Vec<Shared> {
    let by_head = |spans: &Spans| spans.only(profile, false).by_head(profile);
    shared(&by_head(&figures.spans), &by_head(&figures.whole))
}

fn total(profile: &Profile, figures: &Figures) -> [Option<i64>; 3] {
    let total = |spans: &Spans| -> Line { spans.only(profile, false).total() };
    shared(&[total(&figures.spans)], &[total(&figures.whole)])[0].numbers
}

/// The picture for those outside the group. `known` is there once it is justerat: then they read summary and levels too.
pub fn outside(profile: &Profile, figures: &Figures, known: Option<&Known>) -> Content {
    let [now, before, last_year] = total(profile, figures);
    let now = now.map_or_else(|| t!(SV, "situation-few", n = FEWEST_TO_SHARE), |number| number.to_string());
    let (when, year) = (figures.before.clone(), figures.last_year.clone());
    let (before, last) = (or_hidden(before), or_hidden(last_year));
    let sum = t!(SV, "situation-shared-total", now = now, when = when, before = before, year = year, last = last);
    let area = |code: Option<&str>| area_name(profile, code);
    let category = |code: Option<&str>| profile.category_label(code.unwrap_or_default());
    let by_area =
        sheet(t!(SV, "situation-by-area"), t!(SV, "situation-column-area"), figures, areas(profile, figures), area);
    let (caption, first) = (t!(SV, "situation-by-category"), t!(SV, "situation-column-category"));
    let by_head = sheet(caption, first, figures, heads(profile, figures), category);
    let parts = std::iter::once(Part::say(sum)).chain(counts::under_way(figures));
    let changes = parts.chain([Part::Table(by_area), Part::Table(by_head)]).collect();
    let sections = known.map(|known| adjusted(profile, known)).unwrap_or_default();
    Content { changes, sections, ..heading(profile, figures) }
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

fn sheet(
    caption: String,
    first: String,
    figures: &Figures,
    lines: Vec<Shared>,
    name: impl Fn(Option<&str>) -> String,
) -> Sheet {
    let heads = vec![
        Head::words(first),
        Head::number(figures.now.clone()),
        Head::number(figures.before.clone()),
        Head::number(figures.last_year.clone()),
    ];
    let row = |line: Shared| {
        let numbers = line.numbers.map(|number| Cell::from(or_hidden(number)));
        std::iter::once(name(line.code.as_deref()).into()).chain(numbers).collect()
    };
    Sheet { caption, heads, rows: lines.into_iter().map(row).collect(), none: String::new() }
}

/// What residents read. The numbers are those of [`outside`] and no others: two pages must not be subtracted.
pub fn residents(profile: &Profile, figures: &Figures, known: &Known) -> Residents {
    let told = |name: String, line: &Shared| Told { name, now: line.numbers[0], before: line.numbers[1] };
    let text = known.texts.iter().find(|text| text.section == Kind::Public.code());
    Residents {
        period: figures.period.label_sv(),
        before: short_label(&figures.period.previous(), year_of(&figures.period)),
        summary: if known.row.publishable { known.row.summary.clone() } else { String::new() },
        text: text.map(|text| text.words.clone()).unwrap_or_default(),
        levels: levels(known),
        total: total(profile, figures)[0],
        areas: areas(profile, figures)
            .iter()
            .map(|line| told(area_name(profile, line.code.as_deref()), line))
            .collect(),
        categories: heads(profile, figures)
            .iter()
            .map(|line| {
                told(
                    profile.category_name(line.code.as_deref().unwrap_or_default()).unwrap_or_default().to_owned(),
                    line,
                )
            })
            .collect(),
        measures: ongoing(profile, known),
    }
}
