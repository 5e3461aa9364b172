//! The parts of a period's page: comparison, chart, hot places, safe places, observations.

use crate::{
    kernel::{days::Days, lang::Lang},
    observations::{self, Row, observation_path, period_path},
    platform::municipality::Profile,
    situation::{
        service::{MOST_OBSERVATIONS, Picture},
        tally::Line,
    },
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// A table that compares this period with the one before and with a year before.
pub(super) fn comparison(
    caption: String,
    first: String,
    picture: &Picture,
    lines: Vec<Line>,
    name: impl Fn(&Line) -> String,
) -> AnyView {
    let columns = vec![
        Column::new(first),
        Column::number(picture.now.clone()),
        Column::new(t!(SV, "situation-column-against", before = picture.before.clone())),
        Column::number(t!(SV, "situation-column-last-year", when = picture.last_year.clone())),
    ];
    let rows =
        lines.iter().map(|line| vec![cell(name(line)), cell(line.now), cell(change(line)), cell(line.last_year)]);
    let rows = rows.collect();
    view! { <DataTable caption columns rows/> }.into_any()
}

fn change(line: &Line) -> impl IntoView + use<> {
    let n = line.change().abs();
    let (trend, text) = match line.change() {
        0 => (Trend::Flat, t!(SV, "situation-same")),
        1.. => (Trend::Up, t!(SV, "situation-more", n = n)),
        _ => (Trend::Down, t!(SV, "situation-fewer", n = n)),
    };
    view! { <TrendMark trend text/> }
}

/// The categories as bars with their table, and the finer kinds below.
pub(super) fn chart(profile: &Profile, picture: &Picture) -> Option<AnyView> {
    let spans = picture.spans.only(profile, false);
    let heads = spans.by_head(profile);
    if heads.is_empty() {
        return None;
    }
    let name = |line: &Line| {
        let code = line.code.as_deref().unwrap_or_default();
        profile.category_name(code).unwrap_or(code).to_owned()
    };
    let figure = |number: i64| Some(i32::try_from(number).map_or(f64::MAX, f64::from));
    let groups = heads
        .iter()
        .map(|line| Bars {
            label: name(line),
            values: vec![figure(line.now), figure(line.before), figure(line.last_year)],
        })
        .collect();
    let series = vec![picture.now.clone(), picture.before.clone(), picture.last_year.clone()];
    let finer = comparison(
        t!(SV, "situation-finer"),
        t!(SV, "situation-column-category"),
        picture,
        spans.by_category(),
        |line| profile.category_label(line.code.as_deref().unwrap_or_default()),
    );
    let finding = finding(picture, &heads[0], name(&heads[0]));
    Some(
        view! {
            <section class="stack">
                <h2>{t!(SV, "situation-by-category")}</h2>
                <BarChart id="categories" title=t!(SV, "situation-by-category") description=finding series groups
                    category=t!(SV, "situation-column-category") table_summary=t!(SV, "situation-chart-table")/>
                <Details summary=t!(SV, "situation-finer")>{finer}</Details>
            </section>
        }
        .into_any(),
    )
}

fn finding(picture: &Picture, first: &Line, name: String) -> String {
    let (when, what) = (picture.before.clone(), name.to_lowercase());
    if first.change() == 0 {
        t!(SV, "situation-chart-still", before = when)
    } else {
        t!(SV, "situation-chart-finding", what = what, now = first.now, before = first.before, when = when)
    }
}

/// While the period runs it is compared with as many days, and the page says so.
pub(super) fn under_way(picture: &Picture) -> Option<impl IntoView + use<>> {
    let (day, days) = (picture.days.now.many(), Days::of(&picture.period).many());
    picture.days.runs.then(|| view! { <p>{t!(SV, "situation-under-way", day = day, days = days)}</p> })
}

/// Two of a kind make a pattern worth looking at; one does not.
const LEAST_HOT: i64 = 2;

/// Where and when it gathers.
pub(super) fn hot(profile: &Profile, picture: &Picture) -> impl IntoView + use<> {
    let hot = picture.spans.only(profile, false).hot(LEAST_HOT);
    let rows: Vec<_> = hot
        .into_iter()
        .take(10)
        .map(|hot| {
            vec![
                cell(observations::area_name(profile, Some(&hot.area))),
                cell(observations::band_name(hot.band)),
                cell(hot.number),
            ]
        })
        .collect();
    let columns = vec![
        Column::new(t!(SV, "situation-column-area")),
        Column::new(t!(SV, "situation-column-time")),
        Column::number(t!(SV, "situation-column-number")),
    ];
    let title = t!(SV, "situation-hot");
    let table = table_or(&title, t!(SV, "situation-hot-none"), columns, rows);
    view! { <Card title=title.clone()><p class="small">{t!(SV, "situation-hot-lead")}</p>{table}</Card> }
}

/// The places people call safe.
pub(super) fn safe(profile: &Profile, picture: &Picture) -> impl IntoView + use<> {
    let lines = picture.spans.only(profile, true).by_area(std::iter::empty());
    let rows: Vec<_> = lines
        .into_iter()
        .filter(|line| line.now > 0)
        .map(|line| vec![cell(observations::area_name(profile, line.code.as_deref())), cell(line.now)])
        .collect();
    let columns = vec![Column::new(t!(SV, "situation-column-area")), Column::number(t!(SV, "situation-column-number"))];
    let title = t!(SV, "situation-safe");
    let table = table_or(&title, t!(SV, "situation-safe-none"), columns, rows);
    view! { <Card title=title.clone()><p class="small">{t!(SV, "situation-safe-lead")}</p>{table}</Card> }
}

fn table_or(caption: &str, none: String, columns: Vec<Column>, rows: Vec<Vec<AnyView>>) -> AnyView {
    if rows.is_empty() {
        return view! { <p>{none}</p> }.into_any();
    }
    view! { <DataTable caption=caption.to_owned() quiet_caption=true columns rows narrow=Narrow::Scroll/> }.into_any()
}

/// The observations themselves: no person, no text that was not approved.
pub(super) fn observations(profile: &Profile, picture: &Picture) -> Option<AnyView> {
    if picture.observations.is_empty() {
        return None;
    }
    let total: i64 = picture.spans.now.iter().map(|count| count.number).sum();
    let cut = (total > MOST_OBSERVATIONS)
        .then(|| view! { <p class="small">{t!(SV, "situation-observations-most", n = MOST_OBSERVATIONS)}</p> });
    let lead = picture.feeds.then(|| view! { <p class="small">{t!(SV, "situation-observations-lead")}</p> });
    let columns = vec![
        Column::new(t!(SV, "situation-column-what")),
        Column::new(t!(SV, "situation-column-where")),
        Column::new(t!(SV, "situation-column-when")),
        Column::new(t!(SV, "situation-column-words")),
        Column::new(t!(SV, "situation-column-source")),
        Column::new(t!(SV, "situation-column-day")),
    ];
    let rows = picture.observations.iter().map(|row| observation(profile, picture, row));
    let rows = rows.collect();
    Some(
        view! {
            <section class="stack">
                <div class="spread"><h2>{t!(SV, "situation-observations")}</h2>{add(picture)}</div>
                {lead}
                {cut}
                <DataTable caption=t!(SV, "situation-observations") quiet_caption=true columns rows/>
            </section>
        }
        .into_any(),
    )
}

/// To the form for what the office heard some other way than by a report.
pub(super) fn add(picture: &Picture) -> Option<AnyView> {
    let href = format!("{}/uppgift", period_path(&picture.period.key()));
    picture.adds.then(|| view! { <LinkButton href text=t!(SV, "situation-add") kind=ButtonKind::Quiet/> }.into_any())
}

fn observation(profile: &Profile, picture: &Picture, row: &Row) -> Vec<AnyView> {
    let what = profile.category_label(&row.category);
    // Those who may change it; what came from a report of another unit is not theirs.
    let may = picture.feeds && row.report.is_none_or(|report| picture.reachable.contains(&report));
    let what = match may {
        true => view! { <a href=observation_path(&row.period, row.id)>{what}</a> }.into_any(),
        false => what.into_any(),
    };
    vec![
        what,
        cell(observations::place_words(profile, row)),
        cell(observations::when_words(row)),
        observations::words(row),
        cell(observations::source_name(row.source())),
        observations::day(row, picture.today),
    ]
}
