//! `/personal/ni-sa-vi-gjorde`: what is told, and what the data proposes to tell.

use super::{SV, one::mark};
use crate::{
    accounts::{policy::TellResidents, scope::Scope},
    answers::{
        pages::{OFFICE, PUBLIC},
        service::{
            propose::{self, Proposal},
            read::{self, Answer},
        },
    },
    fault::Fault,
    kernel::id::AreaCode,
    observations::FEWEST_TO_SHARE,
    platform::{
        clock::{local_date, spoken_date},
        municipality::Profile,
    },
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<TellResidents>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let (answers, proposals) = (read::all(&scope).await?, propose::all(&scope).await?);
    let today = local_date(scope.now());
    let dropped = query.as_deref() == Some("done=drop");
    Ok(frame.page(t!(SV, "answers-title")).office(Room::Answers).render(|| {
        let said = dropped.then(|| view! { <Notice title=t!(SV, "answers-dropped") tone=Tone::Ok announce=true/> });
        let href = format!("{OFFICE}/ny");
        view! {
            <PageHeading title=t!(SV, "answers-title") lead=t!(SV, "answers-lead")>
                <LinkButton href text=t!(SV, "answers-new") kind=ButtonKind::Amber glyph=Some(Glyph::Plus)/>
            </PageHeading>
            <div class="stack-l">
                {said}
                {proposed(&frame.profile, &proposals)}
                {written(&frame.profile, &answers, today)}
                <p><a class="quiet-link" href=PUBLIC>{t!(SV, "answers-as-residents")}</a></p>
            </div>
        }
    }))
}

fn place(profile: &Profile, area: Option<&AreaCode>) -> String {
    area.map_or_else(|| t!(SV, "answers-everywhere"), |code| profile.area_name(code.as_str()))
}

/// A number beside an area: small ones are not told here, for not everybody who writes belongs to the group.
fn told(number: i64) -> String {
    if number == 0 || number >= FEWEST_TO_SHARE {
        number.to_string()
    } else {
        t!(SV, "answers-few", n = FEWEST_TO_SHARE)
    }
}

/// What nobody has told of yet; what has been told stands below.
fn proposed(profile: &Profile, proposals: &[Proposal]) -> AnyView {
    let columns = vec![
        Column::new(t!(SV, "answers-area")),
        Column::new(t!(SV, "answers-category")),
        Column::number(t!(SV, "answers-voices")),
        Column::number(t!(SV, "answers-voices-done")),
        Column::number(t!(SV, "answers-voices-refused")),
        Column::number(t!(SV, "answers-measures")),
        Column::new(t!(SV, "answers-write-head")),
    ];
    let rows: Vec<_> = proposals.iter().filter(|one| one.answer.is_none()).map(|one| proposal(profile, one)).collect();
    let body = if rows.is_empty() {
        view! { <p class="muted">{t!(SV, "answers-proposed-none")}</p> }.into_any()
    } else {
        view! { <DataTable caption=t!(SV, "answers-proposed-caption", days = propose::DAYS) columns rows/> }.into_any()
    };
    view! {
        <section class="stack">
            <h2>{t!(SV, "answers-proposed")}</h2>
            <p class="small">{t!(SV, "answers-proposed-text", n = FEWEST_TO_SHARE)}</p>
            {body}
        </section>
    }
    .into_any()
}

fn proposal(profile: &Profile, one: &Proposal) -> Vec<AnyView> {
    let area = one.area.as_ref().map_or("", AreaCode::as_str);
    let (place, what) = (place(profile, one.area.as_ref()), profile.category_label(one.category.as_str()));
    let query = serde_html_form::to_string([("omrade", area), ("amne", one.category.as_str())]).unwrap_or_default();
    let href = format!("{OFFICE}/ny?{query}");
    let about = format!("{what}, {place}");
    vec![
        cell(place),
        cell(what),
        cell(told(one.voices.all)),
        cell(told(one.voices.done)),
        cell(told(one.voices.refused)),
        cell(one.measures.len()),
        cell(view! { <a href=href>{t!(SV, "answers-write")}<span class="hidden">" "{about}</span></a> }),
    ]
}

fn written(profile: &Profile, answers: &[Answer], today: NaiveDate) -> AnyView {
    if answers.is_empty() {
        return view! { <EmptyState title=t!(SV, "answers-none") text=t!(SV, "answers-none-text")/> }.into_any();
    }
    let columns = vec![
        Column::new(t!(SV, "answers-heading")),
        Column::new(t!(SV, "answers-area")),
        Column::new(t!(SV, "answers-state")),
        Column::new(t!(SV, "answers-changed")),
    ];
    let rows = answers.iter().map(|one| {
        let (href, title) = (format!("{OFFICE}/{}", one.id), one.draft.title.clone());
        vec![
            cell(view! { <a href=href>{title}</a> }),
            cell(place(profile, one.draft.area.as_ref())),
            mark(one),
            cell(spoken_date(local_date(one.changed_at), today, SV)),
        ]
    });
    let rows = rows.collect();
    view! { <DataTable caption=t!(SV, "answers-written") columns rows/> }.into_any()
}
