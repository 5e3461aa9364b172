//! `/personal/loften`: the drafts.

use super::address;
use crate::{
    accounts::{policy::ReadPledges, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::{
        clock::{local_date, spoken_date},
        municipality::Profile,
    },
    pledges::{labels, model::areas, service, store::Version},
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadPledges>) -> Result<Response, Fault> {
    let drafts = service::drafts(&scope).await?;
    let today = local_date(scope.now());
    Ok(frame.page(t!(SV, "pledges-heading")).office(Room::Pledges).render(|| {
        view! {
            <PageHeading title=t!(SV, "pledges-heading") lead=t!(SV, "pledges-lead")/>
            <div class="stack">
                <Notice title=t!(SV, "pledges-not-public")><p>{t!(SV, "pledges-not-public-text")}</p></Notice>
                {list(&frame.profile, &drafts, today)}
            </div>
        }
    }))
}

fn list(profile: &Profile, drafts: &[Version], today: NaiveDate) -> AnyView {
    if drafts.is_empty() {
        return view! { <EmptyState title=t!(SV, "pledges-none") text=t!(SV, "pledges-none-text")/> }.into_any();
    }
    let columns = vec![
        Column::new(t!(SV, "pledges-title")),
        Column::new(t!(SV, "pledges-who")),
        Column::new(t!(SV, "pledges-period")),
        Column::new(t!(SV, "pledges-areas")),
        Column::number(t!(SV, "pledges-version")),
    ];
    let rows = drafts.iter().map(|one| row(profile, one, today)).collect();
    view! { <DataTable caption=t!(SV, "pledges-drafts") columns rows/> }.into_any()
}

fn row(profile: &Profile, one: &Version, today: NaiveDate) -> Vec<AnyView> {
    let (href, title) = (address(one.pledge), one.title.clone());
    vec![
        cell(view! { <a href=href>{title}</a> }),
        cell(labels::who(one.who(), &one.other)),
        cell(span(one, today)),
        cell(places(profile, one)),
        cell(one.number.to_string()),
    ]
}

/// The days of a version, as people say them.
pub(super) fn span(one: &Version, today: NaiveDate) -> String {
    let day = |text: &str| text.parse().map_or_else(|_| text.to_owned(), |day| spoken_date(day, today, SV));
    t!(SV, "pledges-from-until", from = day(&one.first), until = day(&one.last))
}

/// The areas of a version by name.
pub(super) fn places(profile: &Profile, one: &Version) -> String {
    let names: Vec<_> = areas(&one.areas).iter().map(|code| profile.area_name(code.as_str())).collect();
    if names.is_empty() { t!(SV, "pledges-everywhere") } else { names.join(", ") }
}
