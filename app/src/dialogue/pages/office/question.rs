//! `/personal/dialog/{id}/fraga/{nummer}`: one question; `ny` adds one.

use super::{
    Asked, SV, Told, conflict,
    fields::{area, line, other_languages},
    read_id, said, to_one, top,
};
use crate::{
    accounts::{
        policy::{ReadDialogue, RunDialogue},
        scope::Scope,
    },
    dialogue::{
        SaidLately, labels,
        model::{Asks, LONGEST_LINE, LONGEST_TEXT, State},
        pages::address,
        service::{
            draft,
            read::{self, Whole},
        },
        view::QuestionForm,
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

/// The number in an address; 0 for a new question.
fn read_number(text: &str) -> Result<u32, Fault> {
    match text {
        "ny" => Ok(0),
        text => text.parse().ok().filter(|number| *number > 0).ok_or(Fault::NotFound),
    }
}

/// The form.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such question, or when it stands as it is.
pub async fn get<S: SaidLately>(
    frame: Frame,
    scope: Scope<RunDialogue>,
    Path((id, number)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let (whole, number) = (read::one(&scope.narrow()?, read_id(&id)?).await?, read_number(&number)?);
    let survey = whole.survey().ok_or(Fault::NotFound)?;
    let stands = whole.answered || matches!(whole.state, State::Closed | State::Told);
    let form = match survey.question(number) {
        Some(question) => QuestionForm::of(question, whole.version),
        None if number == 0 => {
            let wanted = Asked::of(query.as_deref()).lofte;
            let heard = if wanted.is_empty() { Vec::new() } else { said::of::<S>(Some(&scope), &whole).await? };
            let taken = heard.iter().find(|one| one.key == wanted);
            let (version, asks) = (whole.version.to_string(), Asks::Scale.code().to_owned());
            let empty = QuestionForm { version, asks, ..QuestionForm::default() };
            taken.map_or(empty, |taken| said::question(taken, whole.version))
        }
        None => return Err(Fault::NotFound),
    };
    let said = stands.then(|| (t!(SV, "dialogues-answered-stands"), Tone::Warn));
    Ok(page(&frame, &whole, number, &form, &FieldErrors::default(), &said, StatusCode::OK))
}

/// Saves it, strikes it, or moves it up.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such question.
pub async fn post(
    frame: Frame,
    scope: Scope<RunDialogue>,
    Path((id, number)): Path<(String, String)>,
    Posted(mut form): Posted<QuestionForm>,
) -> Result<Response, Fault> {
    let (id, number) = (read_id(&id)?, read_number(&number)?);
    let refused = match act(&scope, id, number, &form).await {
        Ok(done) => return Ok(see_other(&format!("{}?done={done}", address(id)))),
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let whole = read::one(&scope.narrow::<ReadDialogue>()?, id).await?;
    if let Refused::Form(errors) = &refused {
        return Ok(page(&frame, &whole, number, &form, errors, &None, StatusCode::UNPROCESSABLE_ENTITY));
    }
    form.version = whole.version.to_string();
    Ok(page(&frame, &whole, number, &form, &FieldErrors::default(), &conflict(), StatusCode::CONFLICT))
}

async fn act(
    scope: &Scope<RunDialogue>,
    id: DialogueId,
    number: u32,
    form: &QuestionForm,
) -> Result<&'static str, Refused> {
    let version = forms::version(&form.version);
    match form.r#do.as_str() {
        "save" => draft::put_question(scope, id, version, form.question(number)?).await.map(|()| "question"),
        "strike" => draft::move_question(scope, id, version, number, true).await.map(|()| "strike"),
        "up" => draft::move_question(scope, id, version, number, false).await.map(|()| "up"),
        _ => Err(Fault::BadRequest.into()),
    }
}

fn page(
    frame: &Frame,
    whole: &Whole,
    number: u32,
    form: &QuestionForm,
    errors: &FieldErrors,
    said: &Told,
    status: StatusCode,
) -> Response {
    let title = if number == 0 { t!(SV, "dialogues-add-question") } else { t!(SV, "dialogues-question") };
    let changed = (!errors.is_empty()).then_some("");
    let (version, fields) = (form.version.clone(), fields(form, errors));
    let move_it = (number > 0).then(|| {
        let go = |what: &str| vec![("do".to_owned(), what.to_owned()), ("version".to_owned(), form.version.clone())];
        view! {
            <div class="cluster">
                <ButtonForm text=t!(SV, "dialogues-question-up") fields=go("up")/>
                <ButtonForm text=t!(SV, "dialogues-question-strike") kind=ButtonKind::Danger fields=go("strike")/>
            </div>
        }
    });
    frame.page(title.clone()).office(Room::Dialogue).status(status).render(|| {
        view! {
            {to_one(whole.id, whole.content.title())}
            <PageHeading title lead=t!(SV, "dialogues-question-lead")/>
            <div class="page-narrow stack-l">
                {top(said, errors)}
                <form method="post" class="stack" data-guard="" data-changed=changed>
                    <HiddenInput name="version" value=version/>
                    {fields}
                    <ActionBar><Button text=t!(SV, "dialogues-question-save") name="do" value="save"/></ActionBar>
                </form>
                {move_it}
            </div>
        }
    })
}

fn fields(form: &QuestionForm, errors: &FieldErrors) -> AnyView {
    let kinds = Asks::ALL.iter().map(|asks| Choice::new(asks.code(), labels::asks(*asks)).chosen_if(&form.asks));
    let (kinds, error) = (kinds.collect(), errors.of("asks", SV));
    let must = vec![Choice::new("1", t!(SV, "dialogues-must-be-answered")).chosen_if(&form.must)];
    let short = |name: &'static str, label: String, hint: Option<String>, value: &str| {
        line(errors, name, label, hint, value, LONGEST_LINE)
    };
    let long = |name: &'static str, label: String, hint: Option<String>, value: &str| {
        area(errors, name, label, hint, value, LONGEST_TEXT)
    };
    let others = vec![
        short("text_fi", t!(SV, "dialogues-text-fi"), None, &form.text_fi),
        short("low_fi", t!(SV, "dialogues-low-fi"), None, &form.low_fi),
        short("high_fi", t!(SV, "dialogues-high-fi"), None, &form.high_fi),
        long("options_fi", t!(SV, "dialogues-options-fi"), None, &form.options_fi),
        short("text_en", t!(SV, "dialogues-text-en"), None, &form.text_en),
        short("low_en", t!(SV, "dialogues-low-en"), None, &form.low_en),
        short("high_en", t!(SV, "dialogues-high-en"), None, &form.high_en),
        long("options_en", t!(SV, "dialogues-options-en"), None, &form.options_en),
    ];
    let wrong = ["options_fi", "options_en"].iter().any(|name| errors.of(name, SV).is_some());
    view! {
        {short("text", t!(SV, "dialogues-text"), Some(t!(SV, "dialogues-text-hint")), &form.text)}
        <RadioGroup name="asks" id="field-asks" legend=t!(SV, "dialogues-asks") choices=kinds error/>
        <div class="grid-2">
            {short("low", t!(SV, "dialogues-low"), Some(t!(SV, "dialogues-low-hint")), &form.low)}
            {short("high", t!(SV, "dialogues-high"), Some(t!(SV, "dialogues-high-hint")), &form.high)}
        </div>
        {long("options", t!(SV, "dialogues-options"), Some(t!(SV, "dialogues-options-hint")), &form.options)}
        <CheckboxGroup name="must" id="field-must" legend=t!(SV, "dialogues-must") choices=must/>
        {other_languages(wrong, others)}
    }
    .into_any()
}
