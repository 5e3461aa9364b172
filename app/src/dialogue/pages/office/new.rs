//! `/personal/dialog/ny`: a survey, a meeting or a dialogue with staff begins with its heading.

use super::{SV, fields, to_all, top};
use crate::{
    accounts::{policy::RunDialogue, scope::Scope},
    dialogue::{
        labels,
        model::{Kind, LONGEST_TITLE},
        pages::address,
        service::draft,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Problem, Refused, fields as read_fields},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

/// Heading and kind.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewForm {
    /// Code of a [`Kind`].
    pub kind: String,
    /// What it is called.
    pub title: String,
}

/// The empty form.
///
/// # Errors
/// Never; the signature is that of all pages.
pub async fn get(frame: Frame, _scope: Scope<RunDialogue>) -> Result<Response, Fault> {
    let form = NewForm { kind: Kind::Survey.code().to_owned(), title: String::new() };
    Ok(page(&frame, &form, &FieldErrors::default(), StatusCode::OK))
}

/// Begins it.
///
/// # Errors
/// When the database does not answer.
pub async fn post(frame: Frame, scope: Scope<RunDialogue>, Posted(form): Posted<NewForm>) -> Result<Response, Fault> {
    let read = read_fields(|f| {
        let kind = f.must("kind", Kind::parse(&form.kind).ok(), Problem::NotAChoice);
        (kind.unwrap_or(Kind::Survey), f.text("title", &form.title, 1..=LONGEST_TITLE))
    });
    let made = match read {
        Ok((kind, title)) => draft::create(&scope, kind, title).await,
        Err(errors) => Err(errors.into()),
    };
    match made {
        Ok(id) => Ok(see_other(&format!("{}?done=new", address(id)))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(frame: &Frame, form: &NewForm, errors: &FieldErrors, status: StatusCode) -> Response {
    let kinds = Kind::ALL.iter().map(|kind| Choice::new(kind.code(), labels::kind(SV, *kind)).chosen_if(&form.kind));
    let kinds = kinds.collect();
    let error = errors.of("kind", SV);
    let hint = Some(t!(SV, "dialogues-title-hint"));
    let title = fields::line(errors, "title", t!(SV, "dialogues-title"), hint, &form.title, LONGEST_TITLE);
    frame.page(t!(SV, "dialogues-new")).office(Room::Dialogue).status(status).render(|| {
        view! {
            {to_all()}
            <PageHeading title=t!(SV, "dialogues-new") lead=t!(SV, "dialogues-new-lead")/>
            <div class="page-narrow stack">
                {top(&None, errors)}
                <form method="post" class="stack" data-guard="">
                    <RadioGroup name="kind" id="field-kind" legend=t!(SV, "dialogues-kind") choices=kinds error/>
                    {title}
                    <div class="cluster"><Button text=t!(SV, "dialogues-begin") kind=ButtonKind::Amber/></div>
                </form>
            </div>
        }
    })
}
