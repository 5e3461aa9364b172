//! `/personal/stod/nycklar`: colleagues whose keys wait, how well each organisation is guarded against the loss of all its keys,
//! and the way to open one contact in an emergency, with two trustees.

use super::{KEYS, SV, keys_parts, lock::lock, parts, typed};
use crate::{
    accounts::{
        policy::{AnswerContacts, RunSupport},
        scope::Scope,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::id::{StaffId, SupportContactId, SupportKeyId, SupportOrganisationId, SupportRecoveryId},
    platform::clock::Timestamp,
    shell::{Frame, Room, see_other},
    support::{
        service::{keys, recovery},
        view::{
            Key, Proof, Row, SetUp, Standing, Trustee, WaitingKey, Wrap,
            office::{KeysForm, pairs},
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
pub async fn get(frame: Frame, scope: Scope<AnswerContacts>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let said = done(&parts::Asked::of(query.as_deref()).done);
    let typed = Typed { form: KeysForm::default(), errors: FieldErrors::default(), said };
    render(&frame, &scope, typed, StatusCode::OK).await
}

/// Confirms a colleague, fills up a recovery, sets one up, or asks for one contact in an emergency.
///
/// # Errors
/// [`Fault::NotFound`] when what it names is out of this person's reach.
pub async fn post(
    frame: Frame,
    scope: Scope<AnswerContacts>,
    Posted(form): Posted<KeysForm>,
) -> Result<Response, Fault> {
    match act(&scope, &form).await {
        Ok(()) => Ok(see_other(&format!("{KEYS}?done={}", form.r#do))),
        Err(refused) => {
            let (typed, status) = Typed::refused(form, refused)?;
            render(&frame, &scope, typed, status).await
        }
    }
}

async fn act(scope: &Scope<AnswerContacts>, form: &KeysForm) -> Result<(), Refused> {
    match form.r#do.as_str() {
        "confirm" => confirm(scope, form).await,
        "fill" => {
            let id = SupportRecoveryId::parse(&form.key).ok_or(Fault::NotFound)?;
            recovery::fill(scope, id, &pairs(&form.wraps, SupportContactId::parse)?).await?;
            Ok(())
        }
        "recovery" => {
            let of = form.recovery()?;
            let set_up = SetUp {
                organisation: of,
                recipient: form.recipient.clone(),
                shares: pairs(&form.shares, StaffId::parse)?,
                wraps: pairs(&form.wraps, SupportContactId::parse)?,
            };
            recovery::set_up(scope, &set_up, &form.answer()).await?;
            Ok(())
        }
        "break" => {
            let reason = form.emergency()?;
            let id = SupportContactId::parse(&form.contact);
            let id = id.ok_or_else(|| Refused::at("contact", t!(SV, "office-support-break-which")))?;
            recovery::break_glass(&scope.narrow()?, id, reason).await?;
            Ok(())
        }
        _ => Err(Fault::BadRequest.into()),
    }
}

/// A new key is confirmed by somebody who has compared its number; one that only lacks contacts was confirmed before.
async fn confirm(scope: &Scope<AnswerContacts>, form: &KeysForm) -> Result<(), Refused> {
    let id = SupportKeyId::parse(&form.key).ok_or(Fault::NotFound)?;
    let of = SupportOrganisationId::parse(&form.organisation).ok_or(Fault::NotFound)?;
    form.compared()?;
    keys::confirm(scope, id, of, &pairs(&form.wraps, SupportContactId::parse)?, &form.answer()).await?;
    Ok(())
}

fn done(what: &str) -> Option<(String, Tone)> {
    let text = match what {
        "confirm" => t!(SV, "office-support-done-confirmed"),
        "fill" => t!(SV, "office-support-done-filled"),
        "recovery" => t!(SV, "office-support-done-guarded"),
        "break" => t!(SV, "office-support-done-break"),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

/// What was just sent and said.
pub(super) type Typed = typed::Typed<KeysForm>;

/// What the page is made of.
pub(super) struct Shown {
    pub key: Option<Key>,
    pub proof: Proof,
    pub waiting: Vec<WaitingKey>,
    /// Recovery keys that lack contacts.
    pub unfilled: Vec<WaitingKey>,
    /// Each organisation, with its contacts as my key has them.
    pub standing: Vec<(Standing, Vec<Wrap>)>,
    pub trustees: Vec<Trustee>,
    /// Contacts that can be asked for in an emergency; none for those who may not ask.
    pub outside: Option<Vec<Row>>,
    pub now: Timestamp,
}

async fn shown(scope: &Scope<AnswerContacts>) -> Result<Shown, Fault> {
    let hold = scope.narrow()?;
    let runs = scope.narrow::<RunSupport>();
    let mut standing = Vec::new();
    for one in recovery::standing(scope).await? {
        // Whoever is no member has no key of its contacts; before anybody has received there is nothing to lock.
        let wraps = if one.member { recovery::to_wrap(scope, one.organisation).await? } else { Vec::new() };
        if one.member || (runs.is_ok() && !one.opened) {
            standing.push((one, wraps));
        }
    }
    let outside = match &runs {
        Ok(run) => Some(recovery::outside(run).await?),
        Err(_) => None,
    };
    Ok(Shown {
        key: keys::mine(&hold).await?,
        proof: keys::proof(&hold).await?.unwrap_or_default(),
        waiting: keys::waiting(scope).await?,
        unfilled: recovery::waiting(scope).await?,
        standing,
        trustees: recovery::trustees(scope).await?,
        outside,
        now: scope.now(),
    })
}

async fn render(
    frame: &Frame,
    scope: &Scope<AnswerContacts>,
    typed: Typed,
    status: StatusCode,
) -> Result<Response, Fault> {
    let shown = shown(scope).await?;
    Ok(parts::begin(frame, Room::Support).status(status).render(|| page(frame, &shown, &typed)))
}

fn page(frame: &Frame, shown: &Shown, typed: &Typed) -> AnyView {
    view! {
        <PageHeading title=t!(SV, "office-support-keys") lead=t!(SV, "office-support-keys-lead")/>
        {parts::tabs(frame, KEYS)}
        <div class="page-narrow stack-l">
            {parts::sentences()}
            {parts::working()}
            {parts::said(typed.said.clone())}
            {parts::summary(&typed.errors)}
            {lock(shown.key.as_ref())}
            {keys_parts::waiting(shown, typed)}
            {keys_parts::standing(shown, typed)}
            {keys_parts::emergency(shown, typed)}
        </div>
    }
    .into_any()
}
