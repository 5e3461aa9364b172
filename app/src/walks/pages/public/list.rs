//! `/vandringar`: walks to come, those that were, and a walk of one's own.

use super::{in_swedish, underway::OnAWalk};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    shell::Frame,
    t,
    ui::*,
    walks::{
        labels,
        model::State,
        pages::{PUBLIC, public_address},
        service::public::{self, Shown},
    },
};
use axum::response::Response;
use chrono::Datelike;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>) -> Result<Response, Fault> {
    let lang = frame.lang;
    let all = public::all(&scope).await?;
    let any = !all.is_empty();
    let (mut coming, past): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.is_open);
    coming.reverse();
    let title = t!(lang, "walk-list-title");
    Ok(frame.page(title.clone()).description(t!(lang, "walk-list-lead")).render(|| {
        let none = coming.is_empty().then(|| {
            view! { <EmptyState title=t!(lang, "walk-list-none") text=t!(lang, "walk-list-none-text")/> }
        });
        let cards = coming.iter().map(|one| card(lang, &frame, one)).collect_view();
        view! {
            <div class="page stack-l">
                <PageHeading title lead=t!(lang, "walk-list-lead")/>
                <OnAWalk lang/>
                {in_swedish(lang).filter(|_| any)}
                <section class="stack">
                    <h2>{t!(lang, "walk-list-coming")}</h2>
                    {none}
                    <div class="card-grid">{cards}</div>
                </section>
                {own(lang)}
                {earlier(lang, &past)}
                <p class="no-print"><a class="quiet-link" href=format!("{}.ics", lang.path(PUBLIC))>{t!(lang, "walk-calendar")}</a></p>
            </div>
        }
    }))
}

/// How many places there are.
pub(super) fn seats(lang: Lang, one: &Shown) -> String {
    if one.left == 0 || one.waiting > 0 { t!(lang, "walk-full") } else { t!(lang, "walk-places-left", n = one.left) }
}

/// A day as a leaf of a calendar.
pub(super) fn tile(lang: Lang, one: &Shown) -> Option<AnyView> {
    let day = one.plan.day?;
    let month = t!(lang, "walk-month-short", n = day.month());
    Some(view! { <DateTile datetime=day.to_string() day=day.day().to_string() month/> }.into_any())
}

fn card(lang: Lang, frame: &Frame, one: &Shown) -> AnyView {
    let (href, title) = (lang.path(&public_address(&one.row.slug)), one.plan.title.clone());
    let when = labels::when(lang, &one.plan);
    let tone = if one.left > 0 { Tone::Ok } else { Tone::Warn };
    let (point, area) = (one.plan.meeting_point.clone(), frame.profile.area_name(one.plan.area.as_str()));
    view! {
        <article class="card walk-card">
            <div class="beside">
                {tile(lang, one)}
                <div class="stack-s">
                    <h3 lang="sv"><a href=href>{title}</a></h3>
                    <p>{when}</p>
                    <p class="small" lang="sv">{point}", "{area}</p>
                    <p><StatusTag text=seats(lang, one) tone=tone/></p>
                </div>
            </div>
        </article>
    }
    .into_any()
}

fn own(lang: Lang) -> AnyView {
    view! {
        <section class="card stack-s">
            <h2>{t!(lang, "walk-own")}</h2>
            <p class="measure">{t!(lang, "walk-own-text")}</p>
            <div><LinkButton href=lang.path("/vandringar/egen") text=t!(lang, "walk-own-begin") kind=ButtonKind::Quiet glyph=Some(Glyph::Route)/></div>
        </section>
    }
    .into_any()
}

fn earlier(lang: Lang, past: &[Shown]) -> Option<AnyView> {
    if past.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new(t!(lang, "walk-walk")),
        Column::new(t!(lang, "walk-day")),
        Column::new(t!(lang, "walk-came-of-it")),
    ];
    let rows = past.iter().map(|one| {
        let (href, title) = (lang.path(&public_address(&one.row.slug)), one.plan.title.clone());
        let state = match one.row.state() {
            State::Open => State::Walked,
            state => state,
        };
        vec![
            cell(view! { <a href=href lang="sv">{title}</a> }),
            cell(labels::day_in_words(lang, &one.plan)),
            cell(view! { <StatusTag text=t!(lang, "walk-state-public", code = state.code()) tone=labels::state_tone(state)/> }),
        ]
    });
    let rows = rows.collect();
    Some(
        view! {
            <section class="stack">
                <h2>{t!(lang, "walk-list-past")}</h2>
                <DataTable caption=t!(lang, "walk-list-past") columns rows quiet_caption=true/>
            </section>
        }
        .into_any(),
    )
}
