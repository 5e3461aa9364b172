//! `/personal/vandringar/{id}/inbjudan`: whom the office invites by mail, and those who signed up to the meetings around it.

use super::{invite_parts as parts, read_id};
use crate::{
    accounts::{
        policy::{LeadWalks, ReadWalks},
        scope::Scope,
    },
    fault::Fault,
    forms::{self, FieldErrors, Posted, Problem, Refused},
    kernel::{
        id::{ActorCode, WalkId},
        lang::Lang,
        pii_types::Pii,
    },
    platform::clock::local_date,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
    walks::{
        labels,
        model::Kind,
        pages::address,
        service::{
            invite::{self, Guest, Meeting, Opened, Sent},
            read::{self, Whole},
        },
        view::InviteForm,
    },
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

const SV: Lang = Lang::Sv;

/// What the address says besides the walk.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    /// What was just done.
    done: String,
    /// To how many.
    n: usize,
    /// How many needed no letter.
    before: usize,
}

/// Those of each actor who have an account.
pub(super) type Actors = BTreeMap<ActorCode, Vec<Pii<String>>>;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn get(
    frame: Frame,
    scope: Scope<LeadWalks>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let whole = find(&scope, read_id(&id)?).await?;
    let said: Said = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let (form, errors) = (InviteForm::default(), FieldErrors::default());
    let page = Page { said: done(&said), ..Page::new(&whole, &form, &errors) };
    page.render(&frame, &scope, StatusCode::OK).await
}

/// Invites, or opens the addresses.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such walk.
pub async fn post(
    frame: Frame,
    scope: Scope<LeadWalks>,
    Path(id): Path<String>,
    Posted(form): Posted<InviteForm>,
) -> Result<Response, Fault> {
    let whole = find(&scope, read_id(&id)?).await?;
    let (here, id) = (format!("{}/inbjudan", address(whole.row.id)), whole.row.id);
    let refused = match act(&scope, id, &form).await {
        Ok(Did::Invited(Sent { new, before })) => {
            return Ok(see_other(&format!("{here}?done=invite&n={new}&before={before}")));
        }
        Ok(Did::Told(n)) => return Ok(see_other(&format!("{here}?done=meeting&n={n}"))),
        // On a page that no history keeps.
        Ok(Did::Opened(all)) => {
            let (form, errors) = (InviteForm::default(), FieldErrors::default());
            let page = Page { opened: Some(all), ..Page::new(&whole, &form, &errors) };
            return page.render(&frame, &scope, StatusCode::OK).await;
        }
        Err(Refused::Fault(fault)) if fault != Fault::Conflict => return Err(fault),
        Err(refused) => refused,
    };
    let whole = find(&scope, id).await?;
    if let Refused::Form(errors) = &refused {
        return Page::new(&whole, &form, errors).render(&frame, &scope, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let errors = FieldErrors::default();
    let said = Some((t!(SV, "walks-conflict"), Tone::Danger));
    Page { said, ..Page::new(&whole, &form, &errors) }.render(&frame, &scope, StatusCode::CONFLICT).await
}

/// Nobody is invited to a walk that a resident made alone.
async fn find(scope: &Scope<LeadWalks>, id: WalkId) -> Result<Whole, Fault> {
    let whole = read::whole(&scope.narrow::<ReadWalks>()?, id).await?;
    if whole.row.kind() == Kind::Planned { Ok(whole) } else { Err(Fault::NotFound) }
}

/// What was done.
enum Did {
    Invited(Sent),
    Told(usize),
    Opened(Vec<Opened>),
}

async fn act(scope: &Scope<LeadWalks>, id: WalkId, form: &InviteForm) -> Result<Did, Refused> {
    let version = forms::version(&form.version);
    match form.r#do.as_str() {
        "invite" => Ok(Did::Invited(invite::invite(scope, id, guests(scope, form).await?).await?)),
        "open" => Ok(Did::Opened(invite::open(scope, id).await?)),
        "before" => Ok(Did::Told(invite::to_meeting(scope, id, version, Meeting::Before).await?)),
        "after" => Ok(Did::Told(invite::to_meeting(scope, id, version, Meeting::After).await?)),
        _ => Err(Fault::BadRequest.into()),
    }
}

/// Those whose addresses were typed, and those of the actors that were ticked.
async fn guests(scope: &Scope<LeadWalks>, form: &InviteForm) -> Result<Vec<Guest>, Refused> {
    let mut guests = form.guests()?;
    if !form.actor.is_empty() {
        let actors = invite::by_actor(scope).await?;
        let ticked = actors.into_iter().filter(|(code, _)| form.actor.iter().any(|ticked| ticked == code.as_str()));
        guests.extend(ticked.flat_map(|(_, all)| all).map(|email| Guest { email, role: None }));
    }
    if guests.is_empty() {
        return Err(FieldErrors::one("emails", Problem::Missing).into());
    }
    Ok(guests)
}

fn done(said: &Said) -> Option<(String, Tone)> {
    let text = match said.done.as_str() {
        "invite" if said.before > 0 => t!(SV, "walks-invite-sent-some", n = said.n, before = said.before),
        "invite" => t!(SV, "walks-invite-sent", n = said.n),
        "meeting" => t!(SV, "walks-invite-told", n = said.n),
        _ => return None,
    };
    Some((text, Tone::Ok))
}

/// A page about to be shown.
pub(super) struct Page<'a> {
    pub whole: &'a Whole,
    pub form: &'a InviteForm,
    pub errors: &'a FieldErrors,
    pub said: Option<(String, Tone)>,
    pub opened: Option<Vec<Opened>>,
}

impl<'a> Page<'a> {
    fn new(whole: &'a Whole, form: &'a InviteForm, errors: &'a FieldErrors) -> Self {
        Self { whole, form, errors, said: None, opened: None }
    }

    async fn render(self, frame: &Frame, scope: &Scope<LeadWalks>, status: StatusCode) -> Result<Response, Fault> {
        let (whole, actors, today) = (self.whole, invite::by_actor(scope).await?, local_date(scope.now()));
        let summary = self.errors.summary(SV);
        let (count, title, name) = (summary.len(), t!(SV, "walks-invite"), whole.plan.title.clone());
        let (back, lead) = (address(whole.row.id), labels::when(SV, &whole.plan));
        let said = self.said.clone();
        Ok(frame.page(title.clone()).office(Room::Walks).status(status).render(|| {
            view! {
                <p class="no-print"><a class="quiet-link" href=back>{name.clone()}</a></p>
                <PageHeading title eyebrow=name lead/>
                <div class="stack-l">
                    {said.map(|(title, tone)| view! { <Notice title tone announce=true/> })}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                    <div class="split">
                        <div class="stack">
                            {self.opened.as_deref().map(parts::opened)}
                            {parts::form(&self, &frame.profile, &actors, today)}
                        </div>
                        <div class="stack">{parts::count(whole)}{parts::meetings(&self, today)}</div>
                    </div>
                </div>
            }
        }))
    }
}
