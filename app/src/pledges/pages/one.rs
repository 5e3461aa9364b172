//! `/personal/loften/{id}`: a draft with its versions, and the form for better words.

use super::{
    HERE, address,
    index::{places, span},
};
use crate::{
    accounts::{
        policy::{DraftPledges, ReadPledges},
        scope::Scope,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused, fields},
    kernel::{id::PledgeId, lang::Lang},
    platform::clock::{local_date, spoken_moment},
    pledges::{
        labels,
        model::{LONGEST_SENTENCE, LONGEST_TITLE},
        service::{self, Whole},
        store::Version,
    },
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
use serde::Deserialize;

const SV: Lang = Lang::Sv;

/// The words of a draft.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct DraftForm {
    /// The version the person saw.
    pub version: String,
    /// What it is called.
    pub title: String,
    /// What is promised.
    pub sentence: String,
}

impl DraftForm {
    fn of(whole: &Whole) -> Self {
        let newest = &whole.versions[0];
        Self { version: whole.version.to_string(), title: newest.title.clone(), sentence: newest.sentence.clone() }
    }

    fn parse(&self) -> Result<(String, String), FieldErrors> {
        fields(|f| {
            (f.text("title", &self.title, 1..=LONGEST_TITLE), f.text("sentence", &self.sentence, 1..=LONGEST_SENTENCE))
        })
    }
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such draft.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadPledges>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let whole = service::whole(&scope, read_id(&id)?).await?;
    let form = DraftForm::of(&whole);
    let said = query.is_some_and(|query| query == "done=1").then(|| (t!(SV, "pledges-done"), Tone::Ok));
    Ok(page(&frame, &scope, &whole, &form, &FieldErrors::default(), said, StatusCode::OK))
}

/// Saves other words.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such draft.
pub async fn post(
    frame: Frame,
    scope: Scope<DraftPledges>,
    Path(id): Path<String>,
    Posted(mut form): Posted<DraftForm>,
) -> Result<Response, Fault> {
    let (id, reading) = (read_id(&id)?, scope.narrow::<ReadPledges>()?);
    let before = service::whole(&reading, id).await?;
    let saved = match form.parse() {
        Ok(words) => service::edit(&scope, id, forms::version(&form.version), words).await,
        Err(errors) => Err(errors.into()),
    };
    match saved {
        Ok(()) => Ok(see_other(&format!("{}?done=1", address(id)))),
        Err(Refused::Form(errors)) => {
            Ok(page(&frame, &reading, &before, &form, &errors, None, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(Refused::Fault(Fault::Conflict)) => {
            let whole = service::whole(&reading, id).await?;
            form.version = whole.version.to_string();
            let said = Some((t!(SV, "pledges-conflict"), Tone::Danger));
            Ok(page(&frame, &reading, &whole, &form, &FieldErrors::default(), said, StatusCode::CONFLICT))
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn read_id(id: &str) -> Result<PledgeId, Fault> {
    PledgeId::parse(id).ok_or(Fault::NotFound)
}

fn page(
    frame: &Frame,
    scope: &Scope<ReadPledges>,
    whole: &Whole,
    form: &DraftForm,
    errors: &FieldErrors,
    said: Option<(String, Tone)>,
    status: StatusCode,
) -> Response {
    let newest = &whole.versions[0];
    let title = newest.title.clone();
    let summary = errors.summary(SV);
    let count = summary.len();
    let edits = scope.narrow::<DraftPledges>().is_ok().then(|| edit(form, errors));
    frame.page(title.clone()).office(Room::Pledges).status(status).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=HERE>{t!(SV, "pledges-to-all")}</a></p>
            <PageHeading title eyebrow=labels::who(newest.who(), &newest.other) lead=newest.sentence.clone()/>
            <div class="stack-l">
                {said.map(|(title, tone)| view! { <Notice title tone announce=true/> })}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <Notice title=t!(SV, "pledges-not-public")><p>{t!(SV, "pledges-not-public-text")}</p></Notice>
                <div class="split">
                    <div class="stack">{edits}</div>
                    <div class="stack">{versions(frame, scope, whole)}</div>
                </div>
            </div>
        }
    })
}

fn edit(form: &DraftForm, errors: &FieldErrors) -> AnyView {
    let changed = (!errors.is_empty()).then_some("");
    let most = |characters: usize| u32::try_from(characters).unwrap_or(u32::MAX);
    let (title, sentence, version) = (form.title.clone(), form.sentence.clone(), form.version.clone());
    let (no_title, no_sentence) = (errors.of("title", SV), errors.of("sentence", SV));
    view! {
        <Card title=t!(SV, "pledges-edit")>
            <form method="post" class="stack" data-guard="" data-changed=changed>
                <HiddenInput name="version" value=version/>
                <TextInput name="title" id="field-title" label=t!(SV, "pledges-title") value=title error=no_title
                    maxlength=most(LONGEST_TITLE) autocomplete="off"/>
                <TextArea name="sentence" id="field-sentence" label=t!(SV, "pledges-sentence")
                    hint=t!(SV, "pledges-sentence-hint") value=sentence error=no_sentence
                    maxlength=most(LONGEST_SENTENCE) rows=4/>
                <div class="cluster"><Button text=t!(SV, "pledges-save") kind=ButtonKind::Amber/></div>
            </form>
        </Card>
    }
    .into_any()
}

fn versions(frame: &Frame, scope: &Scope<ReadPledges>, whole: &Whole) -> AnyView {
    let today = local_date(scope.now());
    let happenings = whole.versions.iter().map(|one: &Version| {
        let when = spoken_moment(one.made_at, scope.now(), SV);
        let origin = format!("/personal/prioritering/{}/inriktning", one.round);
        let (span, places) = (span(one, today), places(&frame.profile, one));
        let reads = frame.staff().is_some_and(|staff| {
            use crate::accounts::policy::{Capability, ReadPriorities};
            staff.can(ReadPriorities::NEED)
        });
        let from = reads.then(|| view! { <a class="quiet-link" href=origin>{t!(SV, "pledges-origin")}</a> });
        let sentence = one.sentence.clone();
        Happening::new(one.made_at.to_rfc3339(), when, t!(SV, "pledges-nth", n = one.number)).body(view! {
            <p class="words">{sentence}</p>
            <p class="small">{format!("{span}. {places}.")}</p>
            {from}
        })
    });
    let happenings = happenings.collect();
    view! { <Card title=t!(SV, "pledges-versions")><Timeline happenings/></Card> }.into_any()
}
