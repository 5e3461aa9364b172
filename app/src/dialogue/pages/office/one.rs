//! `/personal/dialog/{id}`: what a dialogue says, as it is worked on. A survey and a meeting have different forms.

use super::{Asked, SV, Told, conflict, done, meeting, panel, read_id, said, survey, to_all, top};
use crate::{
    accounts::{
        policy::{ReadDialogue, RunDialogue},
        scope::Scope,
    },
    dialogue::{
        Said, SaidLately, labels,
        pages::address,
        service::{
            Content, draft,
            read::{self, Whole},
        },
        view::{MeetingForm, SurveyForm},
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::id::DialogueId,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;
use serde::de::DeserializeOwned;

/// One of the two forms.
enum Form {
    Survey(SurveyForm),
    Meeting(MeetingForm),
}

impl Form {
    fn of(whole: &Whole) -> Self {
        match &whole.content {
            Content::Survey(survey) => Self::Survey(SurveyForm::of(survey, whole.version)),
            Content::Meeting(meeting) => Self::Meeting(MeetingForm::of(meeting, whole.version)),
        }
    }

    fn read(whole: &Whole, pairs: &[(String, String)]) -> Result<Self, Fault> {
        Ok(match &whole.content {
            Content::Survey(_) => Self::Survey(again(pairs)?),
            Content::Meeting(_) => Self::Meeting(again(pairs)?),
        })
    }

    /// Sending again means: I have read what changed, and mean it still.
    fn at_version(&mut self, version: i64) {
        match self {
            Self::Survey(form) => form.version = version.to_string(),
            Self::Meeting(form) => form.version = version.to_string(),
        }
    }
}

/// Which form came is known only when it is known what it is about, so it is read a second time.
fn again<F: DeserializeOwned>(pairs: &[(String, String)]) -> Result<F, Fault> {
    let text = serde_html_form::to_string(pairs).map_err(|_| Fault::BadRequest)?;
    serde_html_form::from_str(&text).map_err(|_| Fault::BadRequest)
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such dialogue.
pub async fn get<S: SaidLately>(
    frame: Frame,
    scope: Scope<ReadDialogue>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let whole = read::one(&scope, read_id(&id)?).await?;
    let asked = Asked::of(query.as_deref());
    let heard = said::of::<S>(scope.narrow().ok().as_ref(), &whole).await?;
    let mut form = Form::of(&whole);
    let taken = heard.iter().find(|one| one.key == asked.lofte);
    if let (Form::Meeting(form), Some(taken)) = (&mut form, taken) {
        said::theme(taken, form);
    }
    let page = Page { whole: &whole, form: &form, errors: &FieldErrors::default(), said: done(&asked.done), heard };
    Ok(page.render(&frame, &scope, StatusCode::OK))
}

/// Saves what was written.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such dialogue.
pub async fn post<S: SaidLately>(
    frame: Frame,
    scope: Scope<RunDialogue>,
    Path(id): Path<String>,
    Posted(pairs): Posted<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let (id, reading) = (read_id(&id)?, scope.narrow::<ReadDialogue>()?);
    let mut form = Form::read(&read::one(&reading, id).await?, &pairs)?;
    let refused = match act(&frame, &scope, id, &form).await {
        Ok(()) => return Ok(see_other(&format!("{}?done=save", address(id)))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let whole = read::one(&reading, id).await?;
    let heard = said::of::<S>(Some(&scope), &whole).await?;
    if let Refused::Form(errors) = &refused {
        let page = Page { whole: &whole, form: &form, errors, said: None, heard };
        return Ok(page.render(&frame, &reading, StatusCode::UNPROCESSABLE_ENTITY));
    }
    form.at_version(whole.version);
    let page = Page { whole: &whole, form: &form, errors: &FieldErrors::default(), said: conflict(), heard };
    Ok(page.render(&frame, &reading, StatusCode::CONFLICT))
}

async fn act(frame: &Frame, scope: &Scope<RunDialogue>, id: DialogueId, form: &Form) -> Result<(), Refused> {
    match form {
        Form::Survey(form) if form.r#do == "save" => {
            draft::save_survey(scope, id, forms::version(&form.version), form.survey()?).await
        }
        Form::Meeting(form) if form.r#do == "save" => {
            draft::save_meeting(scope, id, forms::version(&form.version), form.meeting(&frame.profile)?).await
        }
        _ => Err(Fault::BadRequest.into()),
    }
}

/// A page about to be shown.
struct Page<'a> {
    whole: &'a Whole,
    form: &'a Form,
    errors: &'a FieldErrors,
    said: Told,
    heard: Vec<Said>,
}

impl Page<'_> {
    fn render(self, frame: &Frame, scope: &Scope<ReadDialogue>, status: StatusCode) -> Response {
        let (whole, errors) = (self.whole, self.errors);
        let runs = scope.narrow::<RunDialogue>().is_ok();
        let title = whole.content.title().to_owned();
        let heard = said::card(whole, self.heard);
        let changed = (!errors.is_empty()).then_some("");
        let body = match self.form {
            _ if !runs => panel::words(whole),
            Form::Survey(form) => {
                let (questions, form) = (survey::questions(whole), card(survey::fields(form, errors), changed));
                view! { {questions}{form} }.into_any()
            }
            Form::Meeting(form) => card(meeting::fields(&frame.profile, form, errors, whole.told.is_some()), changed),
        };
        frame.page(title.clone()).office(Room::Dialogue).status(status).render(|| {
            let (text, tone) = labels::state(SV, whole.state);
            view! {
                {to_all()}
                <PageHeading title eyebrow=labels::kind(SV, whole.kind)><StatusTag text tone/></PageHeading>
                <div class="stack-l">
                    {top(&self.said, errors)}
                    <div class="split">
                        <div class="stack">{body}</div>
                        <div class="stack">{panel::beside(frame, whole, runs)}{heard}</div>
                    </div>
                </div>
            }
        })
    }
}

fn card(fields: AnyView, changed: Option<&'static str>) -> AnyView {
    view! {
        <Card title=t!(SV, "dialogues-edit")>
            <form method="post" class="stack" data-guard="" data-changed=changed>{fields}</form>
        </Card>
    }
    .into_any()
}
