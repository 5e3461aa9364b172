//! `/personal/stod/organisationer`: the directory as the office keeps it. Residents see it in an order that favours nobody.

use super::{ORGANISATIONS, SV, organisation_address, parts};
use crate::{
    accounts::{policy::RunSupport, scope::Scope},
    fault::Fault,
    platform::clock::{local_date, plain_date},
    shell::{Frame, Room},
    support::{labels as common, service::directory, view::Listed},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;

/// Days after which what stands there is looked at again.
const CHECK_AFTER: i64 = 183;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<RunSupport>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let listed = directory::list(&scope).await?;
    let today = local_date(scope.now());
    let said = match parts::Asked::of(query.as_deref()).done.as_str() {
        "new" => Some((t!(SV, "office-support-done-organisation"), Tone::Ok)),
        _ => None,
    };
    Ok(parts::begin(&frame, Room::Support).render(|| {
        let new = format!("{ORGANISATIONS}/ny");
        let body = if listed.is_empty() {
            view! { <EmptyState title=t!(SV, "office-support-no-organisations") text=t!(SV, "office-support-no-organisations-text")/> }
                .into_any()
        } else {
            table(&listed, today)
        };
        view! {
            <PageHeading title=t!(SV, "office-support-organisations") lead=t!(SV, "office-support-organisations-lead")>
                <LinkButton href=new text=t!(SV, "office-support-new-organisation") kind=ButtonKind::Amber glyph=Some(Glyph::Plus)/>
            </PageHeading>
            {parts::tabs(&frame, ORGANISATIONS)}
            <div class="stack-l">
                {parts::sentences()}
                {parts::working()}
                {parts::said(said)}
                {first_line(&listed)}
                {body}
                <p><a class="quiet-link" href="/stod">{t!(SV, "office-support-as-residents")}</a></p>
            </div>
        }
    }))
}

/// Somebody must help those who cannot choose.
fn first_line(listed: &[Listed]) -> Option<AnyView> {
    let helps = listed.iter().any(|one| one.organisation.first_line && !one.organisation.hidden && one.keys > 0);
    (!listed.is_empty() && !helps).then(|| {
        view! { <Notice title=t!(SV, "office-support-no-first-line") tone=Tone::Warn><p>{t!(SV, "office-support-no-first-line-text")}</p></Notice> }
            .into_any()
    })
}

fn table(listed: &[Listed], today: NaiveDate) -> AnyView {
    let columns = vec![
        Column::new(t!(SV, "office-support-organisation")),
        Column::new(t!(SV, "office-support-kind")),
        Column::new(t!(SV, "office-support-receives")),
        Column::number(t!(SV, "office-support-members")),
        Column::number(t!(SV, "office-support-key-count")),
        Column::new(t!(SV, "office-support-checked")),
    ];
    let rows = listed.iter().map(|one| row(one, today)).collect();
    view! { <DataTable caption=t!(SV, "office-support-organisations") columns rows/> }.into_any()
}

fn row(listed: &Listed, today: NaiveDate) -> Vec<AnyView> {
    let one = &listed.organisation;
    let (href, name) = (organisation_address(one.id), one.name.clone());
    let hidden = one.hidden.then(|| view! { <StatusTag text=t!(SV, "office-support-hidden")/> });
    let first = one.first_line.then(|| view! { <StatusTag text=t!(SV, "office-support-first-line") tone=Tone::Info/> });
    let bare = (listed.keys > 0 && !listed.guarded).then(|| {
        view! { <StatusTag text=t!(SV, "office-support-unguarded") tone=Tone::Danger/> }
    });
    let (receives, tone) = match (one.receives, listed.keys) {
        (false, _) => (t!(SV, "office-support-receives-no"), Tone::Neutral),
        (true, 0) => (t!(SV, "office-support-receives-keyless"), Tone::Warn),
        (true, _) => (t!(SV, "office-support-receives-yes"), Tone::Ok),
    };
    let stale = (today - one.checked_on).num_days() > CHECK_AFTER;
    let stale = stale.then(|| view! { <StatusTag text=t!(SV, "office-support-check-again") tone=Tone::Warn/> });
    let checked = plain_date(one.checked_on, SV);
    vec![
        cell(view! { <span class="cluster"><a href=href>{name}</a>{hidden}{first}</span> }),
        cell(common::kind(SV, one.kind)),
        cell(view! { <span class="cluster"><StatusTag text=receives tone/>{bare}</span> }),
        cell(listed.members),
        cell(listed.keys),
        cell(view! { <span class="cluster">{checked}{stale}</span> }),
    ]
}
