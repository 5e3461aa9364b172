//! `/personal/stod/{id}`: one contact. What the person told is opened in the browser; the server sees it locked. Opening the
//! page is logged.

use super::{DESK, SV, address, case, labels, lock::lock, parts, reference, steps};
use crate::{
    accounts::{policy::AnswerContacts, scope::Scope},
    fault::Fault,
    forms::{self, FieldErrors, Posted, Refused},
    kernel::id::{StaffId, SupportContactId, SupportHolderId},
    platform::clock::Timestamp,
    shell::{Frame, Room, see_other},
    support::{
        service::{desk, keys},
        view::{
            Case, Key,
            office::{CaseForm, pairs},
        },
    },
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

fn read_id(id: &str) -> Result<SupportContactId, Fault> {
    SupportContactId::parse(id).ok_or(Fault::NotFound)
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is none that this person may see.
pub async fn get(
    frame: Frame,
    scope: Scope<AnswerContacts>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let said = done(&parts::Asked::of(query.as_deref()).done);
    let (form, errors) = (CaseForm::default(), FieldErrors::default());
    render(&frame, &scope, read_id(&id)?, Typed { form: &form, errors: &errors, said }, StatusCode::OK).await
}

/// One step with the contact.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<AnswerContacts>,
    Path(id): Path<String>,
    Posted(form): Posted<CaseForm>,
) -> Result<Response, Fault> {
    let id = read_id(&id)?;
    let none = FieldErrors::default();
    match act(&scope, id, &form).await {
        Ok(()) if leaves(&scope, &form) => Ok(see_other(&format!("{DESK}?done={}", form.r#do))),
        Ok(()) => Ok(see_other(&format!("{}?done={}", address(id), form.r#do))),
        Err(Refused::Form(errors)) => {
            let typed = Typed { form: &form, errors: &errors, said: None };
            render(&frame, &scope, id, typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Refused::Fault(Fault::Conflict)) => {
            let said = Some((overtaken(&form.r#do), Tone::Danger));
            let typed = Typed { form: &form, errors: &none, said };
            render(&frame, &scope, id, typed, StatusCode::CONFLICT).await
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

/// Does what is asked for.
async fn act(scope: &Scope<AnswerContacts>, id: SupportContactId, form: &CaseForm) -> Result<(), Refused> {
    let version = forms::version(&form.version);
    let done = match form.r#do.as_str() {
        "take" => desk::take(scope, id).await,
        "back" => desk::give_back(scope, id).await,
        "attempt" => desk::attempt(scope, id, form.attempt()?).await,
        "say" => desk::say(scope, id, &form.message()?).await,
        "ask" => {
            let (to, how) = form.handover()?;
            desk::ask_handover(scope, id, to, how).await
        }
        "cancel" => desk::end_handover(scope, id).await,
        "give" => desk::hand_over(scope, id, version, &pairs(&form.wraps, SupportHolderId::parse)?).await,
        "block" => {
            let whom = StaffId::parse(&form.staff);
            let whom = whom.ok_or_else(|| Refused::at("staff", t!(SV, "office-support-block-which")))?;
            desk::block(scope, id, whom).await
        }
        "unblock" => desk::unblock(scope, id, StaffId::parse(&form.staff).ok_or(Fault::NotFound)?).await,
        "close" => desk::close(scope, id, version, form.statistics()?).await,
        _ => Err(Fault::BadRequest),
    };
    Ok(done?)
}

/// Is the contact out of this person's sight afterwards, or out of their hands?
fn leaves(scope: &Scope<AnswerContacts>, form: &CaseForm) -> bool {
    let is_me = scope.staff_id().is_some_and(|me| StaffId::parse(&form.staff) == Some(me));
    match form.r#do.as_str() {
        "back" | "give" => true,
        "block" => is_me,
        _ => false,
    }
}

/// Why it could not be done, as far as the page knows.
fn overtaken(what: &str) -> String {
    match what {
        "take" => t!(SV, "office-support-taken-already"),
        "block" => t!(SV, "office-support-block-last"),
        "ask" => t!(SV, "office-support-handover-not"),
        _ => t!(SV, "office-support-conflict"),
    }
}

fn done(what: &str) -> Option<(String, Tone)> {
    let text = match what {
        "take" => t!(SV, "office-support-done-taken"),
        "attempt" => t!(SV, "office-support-done-attempt"),
        "say" => t!(SV, "office-support-done-said"),
        "ask" => t!(SV, "office-support-done-asked"),
        "cancel" => t!(SV, "office-support-done-cancelled"),
        "block" => t!(SV, "office-support-done-blocked"),
        "unblock" => t!(SV, "office-support-done-unblocked"),
        "close" => t!(SV, "office-support-done-closed"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

/// What was just typed and said.
pub(super) struct Typed<'a> {
    pub form: &'a CaseForm,
    pub errors: &'a FieldErrors,
    pub said: Option<(String, Tone)>,
}

async fn render(
    frame: &Frame,
    scope: &Scope<AnswerContacts>,
    id: SupportContactId,
    typed: Typed<'_>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let one = desk::one(scope, id).await?;
    let key = keys::mine(&scope.narrow()?).await?;
    let now = scope.now();
    Ok(parts::begin(frame, Room::Support).status(status).render(|| page(&one, key.as_ref(), &typed, now)))
}

fn page(one: &Case, key: Option<&Key>, typed: &Typed<'_>, now: Timestamp) -> AnyView {
    let title = t!(SV, "office-support-contact", name = reference(one.row.id));
    let state = view! { <StatusTag text=labels::state(one.row.state) tone=labels::tone(one.row.state)/> };
    let eyebrow = one.row.name.clone();
    view! {
        {parts::back(DESK, t!(SV, "office-support-to-all"))}
        <PageHeading title eyebrow>{state}</PageHeading>
        <div class="stack-l">
            {parts::sentences()}
            {parts::working()}
            {parts::said(typed.said.clone())}
            {parts::summary(typed.errors)}
            {case::over(one)}
            {steps::take(one)}
            {one.sealed.is_some().then(|| lock(key))}
            <div class="split">
                <div class="stack">
                    {case::told(one, now)}
                    {case::talk(one, typed, now)}
                    {case::tries(one, typed, now)}
                </div>
                <div class="stack facts-tight">
                    {case::facts(one, now)}
                    {steps::handover(one, typed)}
                    {steps::back(one)}
                    {steps::blocks(one, typed)}
                    {steps::closing(one, typed)}
                </div>
            </div>
        </div>
    }
    .into_any()
}
