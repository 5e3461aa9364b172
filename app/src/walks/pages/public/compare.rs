//! `/vandringar/{slug}/jamfor`: a return walk beside the first one, for everybody.

use super::in_swedish;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    shell::Frame,
    t,
    ui::*,
    walks::{
        labels,
        pages::{lines, public_address},
        service::compare,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] while one of the protocols is not public.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let lang = frame.lang;
    let both = compare::in_public(&scope, &slug).await?;
    let (then, now) = (both.then.plan(), both.now.plan());
    let back = lang.path(&public_address(&both.now.slug));
    let lead =
        t!(lang, "walk-compare-lead", then = labels::day_in_words(lang, &then), now = labels::day_in_words(lang, &now));
    let name = now.title;
    Ok(frame.page(t!(lang, "walk-compare")).render(|| {
        view! {
            <div class="page stack-l">
                <div class="stack-s">
                    <p class="no-print"><a class="quiet-link" href=back lang="sv">{name}</a></p>
                    <PageHeading title=t!(lang, "walk-compare") lead/>
                    {in_swedish(lang)}
                </div>
                {lines::comparison(lang, &both)}
            </div>
        }
    }))
}
