//! Before and after: the indicator, and the observations of the same kind in the same area. Figures beside each other, with
//! a plain word about how little small ones say; never a share, and no judgement.

use super::view::{SV, View};
use crate::{
    measures::{
        labels,
        model::{Amount, State},
        service::read::Comparison,
    },
    observations::FEWEST_TO_SHARE,
    t,
    ui::*,
};
use leptos::prelude::*;

/// The card; nothing for a draft, which has nothing to compare yet.
pub fn before_and_after(view: &View<'_>) -> Option<AnyView> {
    if matches!(view.whole.measure.state, State::Draft | State::Dropped) {
        return None;
    }
    let columns = vec![
        Column::new(t!(SV, "measures-compared")),
        Column::number(t!(SV, "measures-before-short")),
        Column::number(t!(SV, "measures-after-short")),
        Column::number(t!(SV, "measures-difference")),
    ];
    let counted = view.whole.counted.as_ref();
    let rows = std::iter::once(indicator(view)).chain(counted.map(|counted| observations(view, counted))).collect();
    let (spans, suppressed) = (spans(view, counted), suppressed(view));
    Some(
        view! {
            <Card title=t!(SV, "measures-before-after")>
                <DataTable caption=t!(SV, "measures-before-after") quiet_caption=true columns rows/>
                {spans}
                <Notice title=t!(SV, "measures-small-title") tone=Tone::Warn>
                    <p>{t!(SV, "measures-small-text")}</p>
                    {suppressed}
                </Notice>
            </Card>
        }
        .into_any(),
    )
}

/// The value at the end, or the one that was measured last.
fn latest(view: &View<'_>) -> Option<Amount> {
    let measured = view.whole.follow_ups.iter().rev().filter(|one| one.done_at.is_some());
    view.whole.measure.after.or_else(|| measured.filter_map(|one| one.value).next())
}

fn indicator(view: &View<'_>) -> Vec<AnyView> {
    let (facts, within) = (view.facts(), view.whole.within);
    let (before, after) = (facts.before, latest(view));
    let told = |value: Option<Amount>| {
        value.map_or_else(|| t!(SV, "measures-not-measured"), |value| labels::amount(value, within))
    };
    let difference = match (before, after) {
        (Some(before), Some(after)) if shown(before, within) && shown(after, within) => {
            let change = before.change_to(after);
            difference(change, &Amount::of_change(change).to_string())
        }
        _ => t!(SV, "measures-no-difference"),
    };
    let name = format!("{} ({})", facts.indicator, facts.unit);
    vec![cell(name), cell(told(before)), cell(told(after)), cell(difference)]
}

fn shown(value: Amount, within: bool) -> bool {
    within || !value.is_below(FEWEST_TO_SHARE)
}

fn observations(view: &View<'_>, counted: &Comparison) -> Vec<AnyView> {
    let facts = view.facts();
    let area = facts.area.as_ref().map(|code| view.profile.area_name(code.as_str())).unwrap_or_default();
    let what = facts.category.as_ref().map(|code| view.profile.category_label(code.as_str())).unwrap_or_default();
    let change = counted.after - counted.before;
    let difference = difference(change, &change.abs().to_string());
    let name = t!(SV, "measures-observations", what = what, area = area);
    vec![cell(name), cell(counted.before.to_string()), cell(counted.after.to_string()), cell(difference)]
}

/// A difference in words: which way, and how much.
fn difference(change: i64, size: &str) -> String {
    match change {
        0 => t!(SV, "measures-same"),
        1.. => t!(SV, "measures-more", n = size),
        _ => t!(SV, "measures-fewer", n = size),
    }
}

/// Which days are compared, or why none are.
fn spans(view: &View<'_>, counted: Option<&Comparison>) -> Option<AnyView> {
    let Some(counted) = counted else {
        // Outside the group nothing is ever counted, and the notice says so.
        let nothing = || view! { <p class="small">{t!(SV, "measures-nothing-counted")}</p> }.into_any();
        return view.whole.within.then(nothing);
    };
    let spans = counted.spans;
    let days = t!(
        SV,
        "measures-spans",
        days = spans.days(),
        from = view.day(spans.before.0),
        until = view.day(spans.before.1),
        since = view.day(spans.after.0),
        to = view.day(spans.after.1)
    );
    let early = counted.is_early().then(|| view! { <p>{t!(SV, "measures-early")}</p> });
    Some(view! { <p class="small">{days}</p>{early} }.into_any())
}

/// Outside the group: why observations are not counted and small figures not told.
fn suppressed(view: &View<'_>) -> Option<AnyView> {
    let group = view.profile.bodies.operative.name.clone();
    (!view.whole.within)
        .then(|| view! { <p>{t!(SV, "measures-few-text", n = FEWEST_TO_SHARE, group = group)}</p> }.into_any())
}
