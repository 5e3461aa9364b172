//! `/personal/stod/nyckel`: the own key. It is made here in the browser, exchanged for another, recovered with two trustees;
//! and trustees give their share to whoever asks. That a lost key is lost is said before there is one.

use super::{KEY, SV, address, key_parts, lock::lock, parts, typed};
use crate::{
    accounts::{
        policy::{AnswerContacts, HoldSupportKey},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::id::{SupportContactId, SupportRecoveryId, SupportRequestId},
    platform::clock::Timestamp,
    shell::{Frame, Room, see_other},
    support::{
        service::{keys, recovery},
        view::{
            AskedShare, Holding, Key, OwnRequest, Proof, Rotation, Standing,
            office::{KeyForm, pairs},
        },
    },
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<HoldSupportKey>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let done = parts::Asked::of(query.as_deref()).done;
    // What was done is remembered as the verb of the form, so that the page knows what comes next.
    let typed =
        Typed { said: said(&done), form: KeyForm { r#do: done, ..KeyForm::default() }, errors: FieldErrors::default() };
    render(&frame, &scope, typed, StatusCode::OK).await
}

/// Makes a key, exchanges it, asks the trustees or answers them.
///
/// # Errors
/// [`Fault::NotFound`] when a request is none of this person's.
pub async fn post(
    frame: Frame,
    scope: Scope<HoldSupportKey>,
    Posted(form): Posted<KeyForm>,
) -> Result<Response, Fault> {
    match act(&scope, &form).await {
        Ok(Some(contact)) => Ok(see_other(&address(contact))),
        Ok(None) => Ok(see_other(&format!("{KEY}?done={}", form.r#do))),
        Err(refused) => {
            let (typed, status) = Typed::refused(form, refused)?;
            render(&frame, &scope, typed, status).await
        }
    }
}

/// Does what is asked for; tells which contact it opened, if one.
async fn act(scope: &Scope<HoldSupportKey>, form: &KeyForm) -> Result<Option<SupportContactId>, Refused> {
    let request = || SupportRequestId::parse(&form.request).ok_or(Fault::NotFound);
    match form.r#do.as_str() {
        "make" => keys::make(scope, &form.key(true)?).await?,
        "replace" => keys::replace(scope, &form.key(true)?).await?,
        "rotate" => keys::rewrap_own(scope, &rotation(form)?, &form.answer()).await?,
        "ask" => {
            let (of, reason) = form.recovery()?;
            recovery::ask(&scope.narrow()?, of, reason).await?;
        }
        "give" => {
            form.compared()?;
            recovery::give(scope, request()?, &form.share, &form.answer()).await?;
        }
        "finish" => return finish(&scope.narrow()?, request()?, form).await,
        "end" => recovery::end(scope, request()?).await?,
        _ => return Err(Fault::BadRequest.into()),
    }
    Ok(None)
}

/// A break-glass leads on to the contact it opened.
async fn finish(
    scope: &Scope<AnswerContacts>,
    id: SupportRequestId,
    form: &KeyForm,
) -> Result<Option<SupportContactId>, Refused> {
    let asked = recovery::own(scope).await?;
    recovery::finish(scope, id, &pairs(&form.wraps, SupportContactId::parse)?).await?;
    Ok(asked.into_iter().find(|one| one.id == id).and_then(|one| one.contact))
}

fn rotation(form: &KeyForm) -> Result<Rotation, Refused> {
    Ok(Rotation {
        new: form.key(false)?,
        wraps: pairs(&form.wraps, SupportContactId::parse)?,
        shares: pairs(&form.shares, SupportRecoveryId::parse)?,
    })
}

/// What was done, in words.
fn said(what: &str) -> Option<(String, Tone)> {
    let text = match what {
        "make" => t!(SV, "office-support-done-made"),
        "replace" => t!(SV, "office-support-done-replaced"),
        "rotate" => t!(SV, "office-support-done-rotated"),
        "ask" => t!(SV, "office-support-done-recovery-asked"),
        "give" => t!(SV, "office-support-done-given"),
        "finish" => t!(SV, "office-support-done-recovered"),
        "end" => t!(SV, "office-support-done-ended"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

/// What was just sent and said.
pub(super) type Typed = typed::Typed<KeyForm>;

/// What the page is made of.
pub(super) struct Shown {
    pub key: Option<Key>,
    pub holding: Holding,
    pub proof: Proof,
    pub asked: Vec<AskedShare>,
    /// What those see who answer contacts: their requests, and where they could ask.
    pub requests: Vec<OwnRequest>,
    pub standing: Vec<Standing>,
    pub now: Timestamp,
}

async fn shown(scope: &Scope<HoldSupportKey>) -> Result<Shown, Fault> {
    let (requests, standing) = match scope.narrow::<AnswerContacts>() {
        Ok(answer) => (recovery::own(&answer).await?, recovery::standing(&answer).await?),
        Err(_) => (Vec::new(), Vec::new()),
    };
    Ok(Shown {
        key: keys::mine(scope).await?,
        holding: keys::holding(scope).await?,
        proof: keys::proof(scope).await?.unwrap_or_default(),
        asked: recovery::mine(scope).await?,
        requests,
        standing,
        now: scope.now(),
    })
}

async fn render(
    frame: &Frame,
    scope: &Scope<HoldSupportKey>,
    typed: Typed,
    status: StatusCode,
) -> Result<Response, Fault> {
    let shown = shown(scope).await?;
    Ok(parts::begin(frame, Room::SupportKey).status(status).render(|| page(frame, &shown, typed)))
}

fn page(frame: &Frame, shown: &Shown, typed: Typed) -> AnyView {
    let key = shown.key.as_ref();
    let own = match key {
        None => key_parts::make(&typed),
        Some(key) => view! {
            {lock(Some(key))}
            {key_parts::facts(key, shown.now)}
            {key_parts::rotate(shown, &typed)}
            {key_parts::lost(&typed)}
        }
        .into_any(),
    };
    let next = typed.errors.is_empty().then(|| key_parts::next(shown, &typed.form.r#do)).flatten();
    view! {
        <PageHeading title=t!(SV, "office-support-key") lead=t!(SV, "office-support-key-lead")/>
        {parts::tabs(frame, KEY)}
        <div class="page-narrow stack-l">
            {parts::sentences()}
            {parts::working()}
            {parts::said(typed.said.clone())}
            {next}
            {parts::summary(&typed.errors)}
            {key_parts::asked(shown, &typed)}
            {key_parts::requests(shown)}
            {own}
            {key_parts::ask(shown, &typed)}
        </div>
    }
    .into_any()
}
