//! The prevention star on its page: the drawing, what is missing, and the same in tables.

use super::drawing;
use crate::{
    analysis::{
        labels,
        model::{Arena, Counts, Drawn, Effect, Factor, Field, Gap, Point, gaps, place},
        service::read::{Answer, Whole},
    },
    kernel::lang::Lang,
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The star, what is missing, and its table.
pub(super) fn star(whole: &Whole) -> Option<AnyView> {
    if whole.factors.is_empty() && whole.one.points.is_empty() {
        return None;
    }
    let placed = whole.placed();
    let drawn = place(&whole.one.points, &whole.factors, &placed);
    let missing = missing(&gaps(&whole.one.points, &whole.factors, &placed));
    let table = fields(whole, &drawn);
    Some(
        view! {
            <section class="stack">
                <h2>{t!(SV, "analysis-star")}</h2>
                <div class="star-beside">
                    <figure class="star-figure">{drawing::star(&drawn)}{key()}</figure>
                    <div class="stack">{missing}{arenas(whole)}</div>
                </div>
                <Details summary=t!(SV, "analysis-star-table")>{table}</Details>
            </section>
        }
        .into_any(),
    )
}

/// What the colours, patterns and signs mean.
fn key() -> AnyView {
    let sign = |fill: &'static str, text: String| {
        view! { <li><svg class="star-key" aria-hidden="true"><rect class="star-field" fill=fill width="100%" height="100%" rx="3"></rect></svg>{text}</li> }
    };
    view! {
        <figcaption>
            <ul class="chart-legend">
                {sign("url(#star-dots)", labels::field(Field::Base))}
                {sign("url(#star-rows)", labels::field(Field::Middle))}
                {sign("url(#star-hatch)", labels::field(Field::Tip))}
                <li>{t!(SV, "analysis-star-key")}</li>
            </ul>
        </figcaption>
    }
    .into_any()
}

fn missing(gaps: &[Gap]) -> AnyView {
    if gaps.is_empty() {
        return view! { <Notice title=t!(SV, "analysis-no-gaps") tone=Tone::Ok/> }.into_any();
    }
    let lines = gaps.iter().map(|gap| view! { <li>{labels::gap(*gap)}</li> }).collect_view();
    view! { <Notice title=t!(SV, "analysis-gaps") tone=Tone::Warn><ul>{lines}</ul></Notice> }.into_any()
}

fn listed(words: Vec<String>) -> AnyView {
    if words.is_empty() {
        return t!(SV, "analysis-nothing").into_any();
    }
    let lines = words.into_iter().map(|one| view! { <li>{one}</li> }).collect_view();
    view! { <ul class="plain stack-s">{lines}</ul> }.into_any()
}

fn columns(first: String) -> Vec<Column> {
    let others = [t!(SV, "analysis-risks"), t!(SV, "analysis-protective"), t!(SV, "analysis-measures")];
    std::iter::once(first).chain(others).map(Column::new).collect()
}

fn named(whole: &Whole, effect: Effect, here: impl Fn(&Factor) -> bool) -> AnyView {
    listed(whole.factors.iter().filter(|one| one.effect == effect && here(one)).map(labels::factor).collect())
}

fn titles(whole: &Whole, here: impl Fn(&Answer) -> bool) -> AnyView {
    listed(whole.answers.iter().filter(|one| here(one)).map(|one| one.measure.title.clone()).collect())
}

/// Arena by arena: who works with the family, who with school.
fn arenas(whole: &Whole) -> AnyView {
    let row = |arena: &Arena| {
        vec![
            cell(labels::arena(*arena)),
            named(whole, Effect::Risk, |one| one.arena == *arena),
            named(whole, Effect::Protective, |one| one.arena == *arena),
            titles(whole, |one| one.link.arena == Some(*arena)),
        ]
    };
    let rows = Arena::ALL.iter().map(row).collect();
    let columns = columns(t!(SV, "analysis-arena"));
    view! { <DataTable caption=t!(SV, "analysis-by-arena") columns rows/> }.into_any()
}

/// Field by field: what the drawing shows.
fn fields(whole: &Whole, drawn: &Drawn) -> AnyView {
    let spots = Point::ALL.iter().flat_map(|point| [(Field::Middle, Some(*point)), (Field::Tip, Some(*point))]);
    let is_empty = |counts: &Counts| *counts == Counts::default();
    let shown = |(field, point): &(Field, Option<Point>)| {
        let of = drawn.points.iter().find(|(one, ..)| Some(*one) == *point);
        of.is_none_or(|(.., middle, tip)| !is_empty(if *field == Field::Middle { middle } else { tip }))
    };
    let touched = |point| drawn.points.iter().any(|(one, touched, ..)| Some(*one) == point && *touched);
    let row = |(field, point): (Field, Option<Point>)| {
        let here = move |at: Field, of| at == field && (field == Field::Base || of == point);
        let measures = |one: &Answer| {
            let placed = one.placed();
            let for_all = placed.point.is_none() && touched(point);
            placed.field == Some(field) && (field == Field::Base || placed.point == point || for_all)
        };
        vec![
            cell(labels::spot(field, point)),
            named(whole, Effect::Risk, |one| here(one.field, one.point)),
            named(whole, Effect::Protective, |one| here(one.field, one.point)),
            titles(whole, measures),
        ]
    };
    let rows = std::iter::once((Field::Base, None)).chain(spots).filter(shown).map(row).collect();
    let columns = columns(t!(SV, "analysis-field"));
    view! { <DataTable caption=t!(SV, "analysis-by-field") columns rows/> }.into_any()
}
