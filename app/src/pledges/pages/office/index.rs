//! `/personal/loften`: every pledge, and what it waits for.

use crate::{
    accounts::{
        policy::{DraftPledges, ReadPledges},
        scope::Scope,
    },
    fault::Fault,
    kernel::lang::Lang,
    platform::municipality::Profile,
    pledges::{
        labels,
        pages::{OFFICE, PUBLIC, address, article::mark},
        service::read::{self, Line},
    },
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::response::Response;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadPledges>) -> Result<Response, Fault> {
    let lines = read::all(&scope).await?;
    let writes = scope.narrow::<DraftPledges>().is_ok();
    let (public, drafts): (Vec<_>, Vec<_>) = lines.into_iter().partition(|one| one.published > 0);
    Ok(frame.page(t!(SV, "pledges-heading")).office(Room::Pledges).render(|| {
        let new = writes.then(|| {
            let href = format!("{OFFICE}/ny");
            view! { <LinkButton href text=t!(SV, "pledges-new") kind=ButtonKind::Amber glyph=Some(Glyph::Plus)/> }
        });
        let none = (public.is_empty() && drafts.is_empty())
            .then(|| view! { <EmptyState title=t!(SV, "pledges-none") text=t!(SV, "pledges-none-text")/> });
        view! {
            <PageHeading title=t!(SV, "pledges-heading") lead=t!(SV, "pledges-lead")>{new}</PageHeading>
            <div class="stack-l">
                {none}
                {(!public.is_empty()).then(|| table(&frame.profile, t!(SV, "pledges-public"), &public))}
                {(!drafts.is_empty()).then(|| table(&frame.profile, t!(SV, "pledges-drafts"), &drafts))}
                <p><a class="quiet-link" href=PUBLIC>{t!(SV, "pledges-as-residents")}</a></p>
            </div>
        }
    }))
}

fn table(profile: &Profile, caption: String, lines: &[Line]) -> AnyView {
    let columns = vec![
        Column::new(t!(SV, "pledges-title")),
        Column::new(t!(SV, "pledges-status")),
        Column::new(t!(SV, "pledges-period")),
        Column::new(t!(SV, "pledges-areas")),
        Column::number(t!(SV, "pledges-version")),
        Column::new(t!(SV, "pledges-waits")),
    ];
    let rows = lines.iter().map(|one| row(profile, one)).collect();
    view! { <DataTable caption columns rows/> }.into_any()
}

fn row(profile: &Profile, one: &Line) -> Vec<AnyView> {
    let (href, title) = (address(one.pledge), one.title.clone());
    let areas = one.content.areas.iter().map(|code| profile.area_name(code.as_str())).collect::<Vec<_>>().join(", ");
    let number = if one.published > 0 { one.published.to_string() } else { "–".to_owned() };
    vec![
        cell(view! { <a href=href>{title}</a> }),
        mark(SV, one.content.status),
        cell(labels::period(SV, &one.content)),
        cell(if areas.is_empty() { t!(SV, "pledges-everywhere") } else { areas }),
        cell(number),
        waits(one),
    ]
}

/// What somebody in the office should look at.
fn waits(one: &Line) -> AnyView {
    if !one.is_late && !one.is_changed && one.unread == 0 {
        return cell("–".to_owned());
    }
    let late = one.is_late.then(|| view! { <StatusTag text=t!(SV, "pledges-waits-late") tone=Tone::Warn/> });
    let changed = one.is_changed.then(|| view! { <StatusTag text=t!(SV, "pledges-waits-changed") tone=Tone::Info/> });
    let unread = (one.unread > 0).then(|| {
        let href = format!("{}/synpunkter", address(one.pledge));
        view! { <a href=href>{t!(SV, "pledges-waits-unread", n = one.unread)}</a> }
    });
    view! { <span class="cluster">{late}{changed}{unread}</span> }.into_any()
}
