//! What the pages of this slice share.

use crate::{
    accounts::policy::{Capability, MakeDocuments},
    fault::Fault,
    forms::{FieldErrors, Refused},
    kernel::lang::Lang,
    shell::Frame,
    t,
    ui::*,
};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

pub(super) const SV: Lang = Lang::Sv;

/// The list of documents.
pub(super) const HERE: &str = "/personal/rapporter";
/// The register.
pub(super) const REGISTER: &str = "/personal/rapporter/diarium";
/// How recipients are reached.
pub(super) const RECIPIENTS: &str = "/personal/rapporter/mottagare";

/// What an address asks for. Nothing that people write stands in one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// What was done.
    pub klart: String,
    /// The year to show.
    pub ar: String,
    /// The page of the list.
    pub sida: String,
}

impl Asked {
    /// Reads the query; nonsense asks for nothing.
    pub(super) fn of(query: Option<&str>) -> Self {
        serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default()
    }
}

/// What went wrong with a form: mistakes, or somebody else was quicker.
#[derive(Clone, Debug, Default)]
pub(super) struct Wrong {
    pub errors: FieldErrors,
    pub conflict: bool,
}

impl Wrong {
    /// What a refused form is shown again with; any other fault stays one.
    pub(super) fn of(refused: Refused) -> Result<Self, Fault> {
        match refused {
            Refused::Form(errors) => Ok(Self { errors, conflict: false }),
            Refused::Fault(Fault::Conflict) => Ok(Self { errors: FieldErrors::default(), conflict: true }),
            Refused::Fault(fault) => Err(fault),
        }
    }

    /// The status of its page.
    pub(super) fn status(&self) -> StatusCode {
        match (self.conflict, self.errors.is_empty()) {
            (true, _) => StatusCode::CONFLICT,
            (_, false) => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::OK,
        }
    }

    /// What stands above the page.
    pub(super) fn above(&self) -> AnyView {
        let summary = self.errors.summary(SV);
        let conflict = self.conflict.then(|| {
            view! {
                <Notice title=t!(SV, "documents-conflict") tone=Tone::Warn announce=true>
                    <p>{t!(SV, "documents-conflict-text")}</p>
                </Notice>
            }
        });
        view! {
            {conflict}
            <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
        }
        .into_any()
    }
}

/// May the one who looks write documents?
pub(super) fn makes(frame: &Frame) -> bool {
    frame.staff().is_some_and(|staff| staff.can(MakeDocuments::NEED))
}

/// The pages beside each other. `here` is the address of this one.
pub(super) fn tabs(frame: &Frame, here: &str) -> AnyView {
    let link = |to: &str, text: String| Link::new(to, text).current(to == here);
    let mut links = vec![link(HERE, t!(SV, "documents-all-tab")), link(REGISTER, t!(SV, "documents-register"))];
    if makes(frame) {
        links.push(link(RECIPIENTS, t!(SV, "documents-recipients")));
    }
    view! { <Tabs label=t!(SV, "documents-tabs") links/> }.into_any()
}

/// What was done, after a form brought somebody here.
pub(super) fn done(klart: &str) -> Option<AnyView> {
    let title = match klart {
        "sparat" => t!(SV, "documents-done-saved"),
        "faststallt" => t!(SV, "documents-done-fixed"),
        "skickat" => t!(SV, "documents-done-sent"),
        "nummer" => t!(SV, "documents-done-number"),
        "bevarande" => t!(SV, "documents-done-retention"),
        "arkiverat" => t!(SV, "documents-done-archived"),
        "borttaget" => t!(SV, "documents-done-dropped"),
        "paborjat" => t!(SV, "documents-done-begun"),
        _ => return None,
    };
    Some(view! { <Notice title tone=Tone::Ok announce=true/> }.into_any())
}

/// Names and values that go along with a button.
pub(super) fn along<const N: usize>(fields: [(&str, String); N]) -> Vec<(String, String)> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
