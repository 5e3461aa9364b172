//! Where the office asks, meets, and tells. In Swedish.

mod fields;
pub mod index;
mod meeting;
pub mod new;
pub mod one;
mod panel;
pub mod people;
pub mod question;
pub mod result;
pub mod review;
mod said;
mod survey;

use crate::{
    fault::Fault,
    forms::FieldErrors,
    kernel::{id::DialogueId, lang::Lang},
    t,
    ui::*,
};
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;

fn read_id(id: &str) -> Result<DialogueId, Fault> {
    DialogueId::parse(id).ok_or(Fault::NotFound)
}

/// What the address says besides the dialogue.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// What was just done.
    done: String,
    /// The pledge whose feedback is taken up.
    lofte: String,
}

impl Asked {
    fn of(query: Option<&str>) -> Self {
        serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default()
    }
}

/// What is said on top of a page: something was done, or somebody else was faster.
type Told = Option<(String, Tone)>;

fn done(what: &str) -> Told {
    let text = match what {
        "new" => t!(SV, "dialogues-begun"),
        "save" => t!(SV, "dialogues-saved"),
        "question" => t!(SV, "dialogues-question-saved"),
        "strike" => t!(SV, "dialogues-question-struck"),
        "up" => t!(SV, "dialogues-question-moved"),
        "publish" => t!(SV, "dialogues-published"),
        "report" => t!(SV, "dialogues-report-saved"),
        "tell" => t!(SV, "dialogues-told"),
        "take_in" => t!(SV, "dialogues-taken-in"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

fn conflict() -> Told {
    Some((t!(SV, "dialogues-conflict"), Tone::Danger))
}

/// What was said, and the mistakes of a form.
fn top(said: &Told, errors: &FieldErrors) -> AnyView {
    let summary = errors.summary(SV);
    let count = summary.len();
    let said = said.clone().map(|(title, tone)| view! { <Notice title tone announce=true/> });
    view! { {said}<ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/> }.into_any()
}

/// The way back to all of them.
fn to_all() -> AnyView {
    let href = super::OFFICE;
    view! { <p class="no-print"><a class="quiet-link" href=href>{t!(SV, "dialogues-to-all")}</a></p> }.into_any()
}

/// The way back to one of them.
fn to_one(id: DialogueId, name: &str) -> AnyView {
    let (href, name) = (super::address(id), name.to_owned());
    view! { <p class="no-print"><a class="quiet-link" href=href>{name}</a></p> }.into_any()
}
