//! `/dialog/{slug}/tack`: thanks, and when people hear what came of it.

use super::read::head;
use crate::{
    accounts::{policy::Public, scope::Scope},
    dialogue::{pages::public_address, service::public},
    fault::Fault,
    platform::clock::plain_date,
    shell::Frame,
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such survey.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let shown = public::one(&scope, &slug).await?;
    let (lang, survey) = (frame.lang, shown.survey.clone().ok_or(Fault::NotFound)?);
    let text = match survey.report_by {
        Some(day) => t!(lang, "dialogue-thanks-text", day = plain_date(day, lang)),
        None => t!(lang, "dialogue-thanks-soon"),
    };
    let (here, start) = (frame.href(&public_address(&slug)), frame.href("/"));
    Ok(frame.page(t!(lang, "dialogue-thanks")).private().render(|| {
        view! {
            <div class="page page-narrow stack-l">
                {head(lang, &shown)}
                <Notice title=t!(lang, "dialogue-thanks") tone=Tone::Ok announce=true><p>{text}</p></Notice>
                <p class="measure">{t!(lang, "dialogue-thanks-where")}" "<a href=here>{t!(lang, "dialogue-thanks-page")}</a>"."</p>
                <p><a href=start>{t!(lang, "dialogue-to-start")}</a></p>
            </div>
        }
    }))
}
