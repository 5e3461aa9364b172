//! `/personal/dialog/{id}/granska`: a survey as people will meet it, and the button that publishes it.

use super::{SV, Told, conflict, read_id, to_one, top};
use crate::{
    accounts::{
        policy::{ReadDialogue, RunDialogue},
        scope::Scope,
    },
    dialogue::{
        labels,
        model::{State, Survey, Typed},
        pages::{
            address,
            questions::{Asking, questions},
        },
        service::{
            draft,
            read::{self, Whole},
        },
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    platform::clock::local_date,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

/// The version the person saw.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PublishForm {
    /// The version.
    pub version: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such survey.
pub async fn get(frame: Frame, scope: Scope<ReadDialogue>, Path(id): Path<String>) -> Result<Response, Fault> {
    let whole = read::one(&scope, read_id(&id)?).await?;
    render(&frame, &scope, &whole, &FieldErrors::default(), &None, StatusCode::OK).await
}

/// Publishes it.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such survey.
pub async fn post(
    frame: Frame,
    scope: Scope<RunDialogue>,
    Path(id): Path<String>,
    Posted(form): Posted<PublishForm>,
) -> Result<Response, Fault> {
    let id = read_id(&id)?;
    let refused = match draft::publish(&scope, id, forms::version(&form.version)).await {
        Ok(()) => return Ok(see_other(&format!("{}?done=publish", address(id)))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let reading = scope.narrow::<ReadDialogue>()?;
    let whole = read::one(&reading, id).await?;
    match refused {
        Refused::Form(errors) => {
            render(&frame, &reading, &whole, &errors, &None, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Refused::Fault(_) => {
            render(&frame, &reading, &whole, &FieldErrors::default(), &conflict(), StatusCode::CONFLICT).await
        }
    }
}

async fn render(
    frame: &Frame,
    scope: &Scope<ReadDialogue>,
    whole: &Whole,
    errors: &FieldErrors,
    said: &Told,
    status: StatusCode,
) -> Result<Response, Fault> {
    let survey = read::as_asked(scope, whole).await?.ok_or(Fault::NotFound)?;
    let publishes = scope.narrow::<RunDialogue>().is_ok() && whole.state == State::Draft;
    let lacks = survey.lacks(local_date(scope.now()));
    let title = if publishes { t!(SV, "dialogues-review") } else { t!(SV, "dialogues-preview") };
    Ok(frame.page(title.clone()).office(Room::Dialogue).status(status).render(|| {
        let here = address(whole.id);
        let missing = (publishes && !lacks.is_empty()).then(|| {
            let items = lacks.iter().map(|lack| {
                let href = format!("{here}#field-{}", labels::lack_field(*lack));
                view! { <li><a href=href>{labels::lack(*lack)}</a></li> }
            });
            let items = items.collect_view();
            view! { <section class="card"><h2>{t!(SV, "dialogues-lacks")}</h2><ul class="stack-s">{items}</ul></section> }
        });
        let form = (publishes && lacks.is_empty()).then(|| {
            let version = whole.version.to_string();
            view! {
                <section class="card">
                    <h2>{t!(SV, "dialogues-publish")}</h2>
                    <p>{t!(SV, "dialogues-publish-text")}</p>
                    <form method="post" class="stack">
                        <HiddenInput name="version" value=version/>
                        <div class="cluster"><Button text=t!(SV, "dialogues-publish") kind=ButtonKind::Amber/></div>
                    </form>
                </section>
            }
        });
        view! {
            {to_one(whole.id, whole.content.title())}
            <PageHeading title lead=t!(SV, "dialogues-review-lead")/>
            <div class="stack-l">
                <div id="field-publish" tabindex="-1" class="stack">{top(said, errors)}{missing}{form}</div>
                {preview(&survey)}
            </div>
        }
    }))
}

/// As people will meet it; nothing here can be sent.
fn preview(survey: &Survey) -> AnyView {
    let (typed, errors) = (Typed::default(), FieldErrors::default());
    let asking = Asking { lang: SV, survey, typed: &typed, errors: &errors };
    let (title, intro) = (survey.title.sv.clone(), paragraphs(&survey.intro.sv, Some("sv")));
    view! {
        <section class="stack page-narrow">
            <h2>{t!(SV, "dialogues-preview-heading")}</h2>
            <div class="pledge-frame stack-l">
                <p class="pledge-frame-title">{title}</p>
                {intro}
                {questions(&asking)}
            </div>
        </section>
    }
    .into_any()
}
