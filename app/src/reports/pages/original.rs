//! `/personal/inkorg/{id}/original`: the words as they were sent, shown once, after the log has noted it.

use crate::{
    accounts::{policy::OpenSealed, scope::Scope},
    fault::Fault,
    kernel::{id::ReportId, lang::Lang, pii, pii_types::Purpose},
    reports::{pages::inbox::rows::marked, service::mask},
    shell::{Frame, Room},
    t,
    ui::{Card, LinkButton, Notice, PageHeading, Tone},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// Opens the seal. There is no page to come back to: whoever needs the words again opens them again, and is logged.
///
/// # Errors
/// [`Fault::NotFound`] when nothing is sealed within reach; when the log cannot be written, nothing is shown.
pub async fn post(frame: Frame, scope: Scope<OpenSealed>, Path(id): Path<String>) -> Result<Response, Fault> {
    let id = ReportId::parse(&id).ok_or(Fault::NotFound)?;
    let originals = mask::open_originals(&scope, id).await?;
    let texts = originals.iter().map(|(_, words)| {
        let words = words.disclose(Purpose::ShowToHandler);
        view! { <p class="measure words">{marked(words, &pii::find(words))}</p> }
    });
    let texts = texts.collect_view();
    let back = format!("/personal/inkorg/{id}");
    Ok(frame.page(t!(SV, "office-original")).office(Room::Inbox).render(|| {
        view! {
            <PageHeading title=t!(SV, "office-original")/>
            <div class="stack">
                <Notice title=t!(SV, "office-original-logged") tone=Tone::Warn>
                    <p>{t!(SV, "office-original-text")}</p>
                </Notice>
                <Card title=t!(SV, "office-words")><div class="stack">{texts}</div></Card>
                <div><LinkButton href=back text=t!(SV, "office-back-to-case")/></div>
            </div>
        }
    }))
}
