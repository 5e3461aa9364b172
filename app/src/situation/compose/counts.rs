//! What was counted: what changed, by category, where and when.

use super::{SV, change};
use crate::{
    kernel::days::Days,
    observations::{area_name, band_name, place_type_name},
    platform::municipality::Profile,
    situation::{
        content::{Group, Head, Part, Sheet},
        service::Figures,
        tally::Line,
    },
    t,
};

/// A table that compares this period with the one before and with a year before.
fn comparison(
    caption: String,
    first: String,
    figures: &Figures,
    lines: &[Line],
    name: impl Fn(&Line) -> String,
) -> Sheet {
    let heads = vec![
        Head::words(first),
        Head::number(figures.now.clone()),
        Head::words(t!(SV, "situation-column-against", before = figures.before.clone())),
        Head::number(t!(SV, "situation-column-last-year", when = figures.last_year.clone())),
    ];
    let row = |line: &Line| vec![name(line).into(), line.now.into(), change(line), line.last_year.into()];
    Sheet { caption, heads, rows: lines.iter().map(row).collect(), none: String::new() }
}

/// What changed since the last period, area by area.
pub fn changes(profile: &Profile, figures: &Figures) -> Vec<Part> {
    let found = figures.spans.only(profile, false);
    let total = found.total();
    let areas = profile.areas.iter().map(|area| area.code.as_str());
    let table = comparison(
        t!(SV, "situation-by-area"),
        t!(SV, "situation-column-area"),
        figures,
        &found.by_area(areas),
        |line| area_name(profile, line.code.as_deref()),
    );
    let year = t!(SV, "situation-total-year", when = figures.last_year.clone(), n = total.last_year);
    let all = Part::say(format!("{} {year}", total_words(&total, figures)));
    std::iter::once(all).chain(under_way(figures)).chain([Part::Table(table)]).collect()
}

fn total_words(total: &Line, figures: &Figures) -> String {
    let (now, before, n) = (total.now, figures.before.clone(), total.change().abs());
    match total.change() {
        0 => t!(SV, "situation-total-same", now = now, before = before),
        1.. => t!(SV, "situation-total-more", now = now, n = n, before = before),
        _ => t!(SV, "situation-total-fewer", now = now, n = n, before = before),
    }
}

/// While the period runs it is compared with as many days, and the picture says so.
pub fn under_way(figures: &Figures) -> Option<Part> {
    let (day, days) = (figures.days.now.many(), Days::of(&figures.period).many());
    figures.days.runs.then(|| Part::quiet(t!(SV, "situation-under-way", day = day, days = days)))
}

/// The categories as bars with their table, and the finer kinds below.
pub fn categories(profile: &Profile, figures: &Figures) -> Vec<Part> {
    let spans = figures.spans.only(profile, false);
    let heads = spans.by_head(profile);
    let Some(first) = heads.first() else { return vec![Part::say(t!(SV, "picture-nothing-counted"))] };
    let name = |line: &Line| {
        let code = line.code.as_deref().unwrap_or_default();
        profile.category_name(code).unwrap_or(code).to_owned()
    };
    let group = |line: &Line| Group { label: name(line), values: vec![line.now, line.before, line.last_year] };
    let finer = comparison(
        t!(SV, "situation-finer"),
        t!(SV, "situation-column-category"),
        figures,
        &spans.by_category(),
        |line| profile.category_label(line.code.as_deref().unwrap_or_default()),
    );
    let chart = Part::Chart {
        title: t!(SV, "situation-by-category"),
        finding: finding(figures, first, &name(first)),
        series: vec![figures.now.clone(), figures.before.clone(), figures.last_year.clone()],
        groups: heads.iter().map(group).collect(),
        category: t!(SV, "situation-column-category"),
        summary: t!(SV, "situation-chart-table"),
    };
    vec![chart, Part::Folded(finer)]
}

fn finding(figures: &Figures, first: &Line, name: &str) -> String {
    let (when, what) = (figures.before.clone(), name.to_lowercase());
    if first.change() == 0 {
        t!(SV, "situation-chart-still", before = when)
    } else {
        t!(SV, "situation-chart-finding", what = what, now = first.now, before = first.before, when = when)
    }
}

/// Two of a kind make a pattern worth looking at; one does not.
const LEAST_HOT: i64 = 2;
/// More places than a group can talk about.
const MOST_HOT: usize = 10;

/// Where and when it gathers, and how many tell it independently.
pub fn hot(profile: &Profile, figures: &Figures) -> Vec<Part> {
    let hot = figures.spans.only(profile, false).hot(LEAST_HOT);
    let place = |area: &str, kind: Option<&str>| {
        let area = area_name(profile, Some(area));
        let kind = kind.and_then(|kind| place_type_name(profile, kind));
        kind.map_or_else(|| area.clone(), |kind| format!("{area}, {kind}"))
    };
    let rows = hot.iter().take(MOST_HOT).map(|hot| {
        let where_ = place(&hot.area, hot.place_type.as_deref());
        let what = profile.category_label(&hot.category);
        vec![where_.into(), band_name(hot.band).into(), what.into(), hot.number.into(), hot.sources.into()]
    });
    let heads = vec![
        Head::words(t!(SV, "picture-column-place")),
        Head::words(t!(SV, "situation-column-time")),
        Head::words(t!(SV, "picture-column-mostly")),
        Head::number(t!(SV, "situation-column-number")),
        Head::number(t!(SV, "picture-column-sources")),
    ];
    let (caption, none) = (t!(SV, "situation-hot"), t!(SV, "situation-hot-none"));
    let lead = Part::quiet(t!(SV, "situation-hot-lead"));
    vec![lead, Part::Table(Sheet { caption, heads, rows: rows.collect(), none })]
}
