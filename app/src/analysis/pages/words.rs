//! `/personal/analys/begrepp`: words that mean one thing to the police, another at school and a third at the social
//! services. To be agreed on before an analysis begins.

use crate::{
    accounts::{policy::ReadAnalyses, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
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
/// Never; the signature is that of all pages.
pub async fn get(frame: Frame, _scope: Scope<ReadAnalyses>) -> Result<Response, Fault> {
    let columns = vec![
        Column::new(t!(SV, "analysis-words-word")),
        Column::new(t!(SV, "analysis-words-differ")),
        Column::new(t!(SV, "analysis-words-here")),
    ];
    let rows = words().into_iter().map(|row| row.map(cell).into()).collect();
    Ok(frame.page(t!(SV, "analysis-words")).office(Room::Analysis).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href="/personal/analys">{t!(SV, "analysis-to-all")}</a></p>
            <PageHeading title=t!(SV, "analysis-words") lead=t!(SV, "analysis-words-lead")/>
            <DataTable caption=t!(SV, "analysis-words") columns rows quiet_caption=true/>
        }
    }))
}

/// The word, how it is understood, and how it is meant here.
fn words() -> Vec<[String; 3]> {
    vec![
        [t!(SV, "analysis-word-early"), t!(SV, "analysis-word-early-differ"), t!(SV, "analysis-word-early-here")],
        [t!(SV, "analysis-word-prevent"), t!(SV, "analysis-word-prevent-differ"), t!(SV, "analysis-word-prevent-here")],
        [t!(SV, "analysis-word-promote"), t!(SV, "analysis-word-promote-differ"), t!(SV, "analysis-word-promote-here")],
        [t!(SV, "analysis-word-safety"), t!(SV, "analysis-word-safety-differ"), t!(SV, "analysis-word-safety-here")],
        [t!(SV, "analysis-word-term"), t!(SV, "analysis-word-term-differ"), t!(SV, "analysis-word-term-here")],
        [t!(SV, "analysis-word-primary"), t!(SV, "analysis-word-primary-differ"), t!(SV, "analysis-word-primary-here")],
        [
            t!(SV, "analysis-word-secondary"),
            t!(SV, "analysis-word-secondary-differ"),
            t!(SV, "analysis-word-secondary-here"),
        ],
        [
            t!(SV, "analysis-word-tertiary"),
            t!(SV, "analysis-word-tertiary-differ"),
            t!(SV, "analysis-word-tertiary-here"),
        ],
        [
            t!(SV, "analysis-word-situational"),
            t!(SV, "analysis-word-situational-differ"),
            t!(SV, "analysis-word-situational-here"),
        ],
        [t!(SV, "analysis-word-risk"), t!(SV, "analysis-word-risk-differ"), t!(SV, "analysis-word-risk-here")],
        [t!(SV, "analysis-word-cause"), t!(SV, "analysis-word-cause-differ"), t!(SV, "analysis-word-cause-here")],
        [t!(SV, "analysis-word-picture"), t!(SV, "analysis-word-picture-differ"), t!(SV, "analysis-word-picture-here")],
    ]
}
