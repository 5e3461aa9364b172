//! `/personal/grannsamverkan`: the register of areas.

use super::SV;
use crate::{
    accounts::{policy::KeepWatch, scope::Scope},
    fault::Fault,
    platform::municipality::Profile,
    shell::{Frame, Room},
    t,
    ui::*,
    watch::{
        labels,
        pages::{OFFICE, address},
        service::{
            interest,
            register::{self, Line},
            sort,
        },
    },
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<KeepWatch>) -> Result<Response, Fault> {
    let (lines, waiting) = (register::all(&scope).await?, interest::waiting(&scope).await?);
    let unsorted = sort::waiting(&scope).await?;
    Ok(frame.page(t!(SV, "watch-register")).office(Room::Watch).render(|| {
        let href = format!("{OFFICE}/ny");
        let interests = format!("{OFFICE}/intresse");
        let rounds = format!("{OFFICE}/ronder");
        let body = if lines.is_empty() {
            view! { <EmptyState title=t!(SV, "watch-register-none") text=t!(SV, "watch-register-none-text")/> }
                .into_any()
        } else {
            table(&frame.profile, &lines)
        };
        view! {
            <PageHeading title=t!(SV, "watch-register") lead=t!(SV, "watch-register-lead")>
                <LinkButton href text=t!(SV, "watch-new") kind=ButtonKind::Amber glyph=Some(Glyph::Plus)/>
            </PageHeading>
            <div class="stack-l">
                <p class="cluster">
                    <a href=interests>{t!(SV, "watch-interests-link", many = waiting)}</a>
                    <a href=rounds>{t!(SV, "rounds-link", many = unsorted)}</a>
                </p>
                {body}
                <p><a class="quiet-link" href="/grannsamverkan">{t!(SV, "watch-as-residents")}</a></p>
            </div>
        }
    }))
}

fn table(profile: &Profile, lines: &[Line]) -> AnyView {
    let columns = vec![
        Column::new(t!(SV, "watch-area-name")),
        Column::new(t!(SV, "watch-state")),
        Column::new(t!(SV, "watch-area")),
        Column::number(t!(SV, "watch-households")),
        Column::number(t!(SV, "watch-joined")),
        Column::number(t!(SV, "watch-reps")),
        Column::new(t!(SV, "watch-signs")),
    ];
    let rows = lines.iter().map(|line| row(profile, line)).collect();
    view! { <DataTable caption=t!(SV, "watch-register-caption") columns rows/> }.into_any()
}

fn row(profile: &Profile, line: &Line) -> Vec<AnyView> {
    let (watch, facts) = (&line.watch, &line.watch.facts);
    let (href, name) = (address(watch.id), facts.name.clone());
    let number = |value: Option<u32>| cell(value.map_or_else(|| "–".to_owned(), |value| value.to_string()));
    let asleep = line.asleep.then(|| view! { <StatusTag text=t!(SV, "watch-asleep") tone=Tone::Warn/> });
    vec![
        cell(view! { <a href=href>{name}</a> }),
        cell(
            view! { <span class="cluster"><StatusTag text=labels::state(watch.state) tone=labels::tone(watch.state)/>{asleep}</span> },
        ),
        cell(facts.area.as_ref().map_or_else(|| "–".to_owned(), |code| profile.area_name(code.as_str()))),
        number(facts.households),
        number(facts.joined),
        cell(line.reps),
        cell(labels::signs(facts.signs)),
    ]
}
