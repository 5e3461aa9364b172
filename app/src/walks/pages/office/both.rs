//! `/personal/vandringar/{id}/jamfor`: the return walk beside the first one.

use super::read_id;
use crate::{
    accounts::{policy::ReadWalks, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    shell::{Frame, Room},
    t,
    ui::*,
    walks::{
        labels,
        pages::{address, lines},
        service::compare,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when the walk is no return walk.
pub async fn get(frame: Frame, scope: Scope<ReadWalks>, Path(id): Path<String>) -> Result<Response, Fault> {
    let both = compare::in_office(&scope, read_id(&id)?).await?;
    let (then, now) = (both.then.plan(), both.now.plan());
    let (back, name) = (address(both.now.id), now.title.clone());
    let lead =
        t!(SV, "walk-compare-lead", then = labels::day_in_words(SV, &then), now = labels::day_in_words(SV, &now));
    Ok(frame.page(t!(SV, "walk-compare")).office(Room::Walks).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=back>{name.clone()}</a></p>
            <PageHeading title=t!(SV, "walk-compare") eyebrow=name lead/>
            {lines::comparison(SV, &both)}
        }
    }))
}
