//! A period for those outside the group: sums, and none of them small enough to point at somebody.

use super::{index::told, parts};
use crate::{
    kernel::lang::Lang,
    observations::{FEWEST_TO_SHARE, area_name},
    platform::municipality::Profile,
    situation::{
        service::Picture,
        tally::{Shared, Spans, shared},
    },
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The sum, the areas and the categories.
pub(super) fn picture(profile: &Profile, picture: &Picture) -> impl IntoView + use<> {
    let (spans, whole) = (picture.spans.only(profile, false), picture.whole.only(profile, false));
    // Of the period itself only what is small is left out; of the others, what is left of the whole may be small too.
    let [now, before, last_year] = shared(&[spans.total()], &[whole.total()])[0].numbers;
    let (now, before, last_year) = (told(now), or_hidden(before), or_hidden(last_year));
    let area = |code: Option<&str>| area_name(profile, code);
    let category = |code: Option<&str>| profile.category_label(code.unwrap_or_default());
    let by_area = |spans: &Spans| spans.by_area(profile.areas.iter().map(|area| area.code.as_str()));
    let areas = shared(&by_area(&spans), &by_area(&whole));
    let heads = shared(&spans.by_head(profile), &whole.by_head(profile));
    let group = profile.bodies.operative.name.clone();
    let (of_areas, of_categories) = (t!(SV, "situation-by-area"), t!(SV, "situation-by-category"));
    view! {
        <p class="lead">
            {t!(SV, "situation-shared-total", now = now, when = picture.before.clone(), before = before,
                year = picture.last_year.clone(), last = last_year)}
        </p>
        {parts::under_way(picture)}
        {table(of_areas, t!(SV, "situation-column-area"), picture, areas, area)}
        {table(of_categories, t!(SV, "situation-column-category"), picture, heads, category)}
        <Notice title=t!(SV, "situation-few-title", n = FEWEST_TO_SHARE)>
            <p>{t!(SV, "situation-few-text", group = group)}</p>
        </Notice>
    }
}

/// A number, or that it is not shown: it need not be small itself to tell a small one.
fn or_hidden(number: Option<i64>) -> String {
    number.map_or_else(|| t!(SV, "situation-hidden"), |number| number.to_string())
}

fn table(
    caption: String,
    first: String,
    picture: &Picture,
    lines: Vec<Shared>,
    name: impl Fn(Option<&str>) -> String,
) -> AnyView {
    let columns = vec![
        Column::new(first),
        Column::number(picture.now.clone()),
        Column::number(picture.before.clone()),
        Column::number(picture.last_year.clone()),
    ];
    let row = |line: Shared| {
        let numbers = line.numbers.map(|number| cell(or_hidden(number)));
        std::iter::once(cell(name(line.code.as_deref()))).chain(numbers).collect::<Vec<_>>()
    };
    let rows = lines.into_iter().map(row).collect();
    view! { <DataTable caption columns rows/> }.into_any()
}
