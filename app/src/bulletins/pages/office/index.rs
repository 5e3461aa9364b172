//! `/personal/informerar`: every bulletin, what waits to be read, and the way to a new one.

use super::SV;
use crate::{
    accounts::{
        policy::{Capability, KeepNotices, ReviewBulletins, WriteBulletins},
        scope::Scope,
    },
    bulletins::{
        labels,
        pages::{OFFICE, PUBLIC, address},
        service::read::{self, Bulletin},
    },
    fault::Fault,
    notices,
    platform::clock::{local_date, spoken_date},
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
pub async fn get(frame: Frame, scope: Scope<ReviewBulletins>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let (all, today) = (read::all(&scope).await?, local_date(scope.now()));
    let dropped = query.as_deref() == Some("done=drop");
    let may = |need| frame.staff().is_some_and(|staff| staff.can(need));
    let (writes, keeps) = (may(WriteBulletins::NEED), may(KeepNotices::NEED));
    Ok(frame.page(t!(SV, "bulletins-title")).office(Room::Bulletins).render(|| {
        let said = dropped.then(|| view! { <Notice title=t!(SV, "bulletins-dropped") tone=Tone::Ok announce=true/> });
        let new = writes.then(|| {
            let href = format!("{OFFICE}/ny");
            view! { <LinkButton href text=t!(SV, "bulletins-new") kind=ButtonKind::Amber/> }
        });
        let keep = keeps.then(|| {
            view! { <p><a href=notices::REMOVE>{t!(SV, "bulletins-remove-address")}</a></p> }
        });
        view! {
            <PageHeading title=t!(SV, "bulletins-title") lead=t!(SV, "bulletins-lead")>{new}</PageHeading>
            <div class="stack-l">
                {said}
                {table(&all, today)}
                <p><a href=PUBLIC>{t!(SV, "bulletins-as-residents")}</a></p>
                {keep}
            </div>
        }
    }))
}

fn table(all: &[Bulletin], today: NaiveDate) -> AnyView {
    if all.is_empty() {
        return view! { <EmptyState title=t!(SV, "bulletins-none") text=t!(SV, "bulletins-none-text")/> }.into_any();
    }
    let columns = vec![
        Column::new(t!(SV, "bulletins-heading")),
        Column::new(t!(SV, "bulletins-to")),
        Column::new(t!(SV, "bulletins-state")),
        Column::new(t!(SV, "bulletins-changed")),
    ];
    let rows = all.iter().map(|one| {
        let (href, title) = (address(one.id), one.draft.title.clone());
        vec![
            cell(view! { <a href=href>{title}</a> }),
            cell(labels::places(SV, &one.draft)),
            labels::state(one.state, one.published > 0),
            cell(spoken_date(local_date(one.changed_at), today, SV)),
        ]
    });
    let rows = rows.collect();
    view! { <DataTable caption=t!(SV, "bulletins-title") columns rows/> }.into_any()
}
