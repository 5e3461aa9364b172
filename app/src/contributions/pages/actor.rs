//! `/personal/bidrag/{aktor}`: what an actor has given to the open period, and the three ways to give.

use super::{
    actor_events::{drafts, told},
    actor_figures::{crimes_table, written},
    parts::{Asked, SV, address, changed, closed, done_at, head, standing},
    unsent::unsent,
};
use crate::{
    accounts::{
        policy::{Contribute, FeedSituation},
        scope::Scope,
    },
    contributions::{
        labels,
        model::State,
        service::{
            To, give,
            own::{self, Crimes, Own},
        },
        view::ActForm,
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::id::ContributedEventId,
    platform::preset::parts::ActorKind,
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

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's to give for.
pub async fn get(
    frame: Frame,
    scope: Scope<Contribute>,
    Path(actor): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    let shown = Shown::load(&scope, &actor).await?;
    Ok(page(&frame, &scope, &Shown { done: asked.klart, ..shown }, StatusCode::OK))
}

/// Says that there is nothing, sends the draft, or takes an event out of it.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's to give for.
pub async fn post(
    frame: Frame,
    scope: Scope<Contribute>,
    Path(actor): Path<String>,
    Posted(form): Posted<ActForm>,
) -> Result<Response, Fault> {
    let own = own::own(&scope, &actor).await?;
    match act(&scope, &own, &form).await {
        Ok(done) => Ok(see_other(&done_at(&own.actor, done))),
        Err(Refused::Form(errors)) => {
            let shown = Shown { errors, ..Shown::load(&scope, &actor).await? };
            Ok(page(&frame, &scope, &shown, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(Refused::Fault(Fault::Conflict)) => {
            let shown = Shown { conflict: true, ..Shown::load(&scope, &actor).await? };
            Ok(page(&frame, &scope, &shown, StatusCode::CONFLICT))
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

async fn act(scope: &Scope<Contribute>, own: &Own, form: &ActForm) -> Result<&'static str, Refused> {
    let to = To { actor: &own.actor, period: &form.period };
    match form.r#do.as_str() {
        "nothing" => give::nothing(scope, to).await.map(|()| "inget"),
        "send" => give::send(scope, to, form.version()).await.map(|()| "skickat"),
        "remove" => {
            let id = ContributedEventId::parse(&form.event).ok_or(Fault::NotFound)?;
            give::remove_event(scope, to, id).await.map(|()| "borttaget")
        }
        _ => Err(Refused::Fault(Fault::BadRequest)),
    }
}

/// A page about to be shown.
struct Shown {
    own: Own,
    crimes: Option<(String, Vec<Crimes>)>,
    errors: FieldErrors,
    done: String,
    conflict: bool,
}

impl Shown {
    async fn load(scope: &Scope<Contribute>, actor: &str) -> Result<Self, Fault> {
        let own = own::own(scope, actor).await?;
        let crimes = if own.kind == ActorKind::Police { own::crimes(scope).await? } else { None };
        Ok(Self { own, crimes, errors: FieldErrors::default(), done: String::new(), conflict: false })
    }
}

fn page(frame: &Frame, scope: &Scope<Contribute>, shown: &Shown, status: StatusCode) -> Response {
    let own = &shown.own;
    let corrects = scope.narrow::<FeedSituation>().is_ok();
    frame.page(own.name.clone()).office(Room::Contributions).status(status).render(|| {
        let summary = shown.errors.summary(SV);
        let refused = shown.errors.of("do", SV);
        let refused = refused.map(|text| view! { <Notice title=text tone=Tone::Warn announce=true/> });
        let summary = if refused.is_some() { Vec::new() } else { summary };
        view! {
            {head(frame, own, own.name.clone(), "")}
            <div class="page-narrow stack-l">
                <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
                {refused}
                {shown.conflict.then(changed)}
                {done(&shown.done)}
                {(!own.open).then(|| closed(false))}
                {unsent(Some(address(&own.actor)))}
                {stands(own, scope)}
                {drafts(frame, own)}
                {written(own)}
                {told(frame, own, corrects)}
                {shown.crimes.as_ref().map(|(month, crimes)| crimes_table(month, crimes))}
            </div>
        }
    })
}

fn done(klart: &str) -> Option<AnyView> {
    let title = match klart {
        "inget" => t!(SV, "contributions-done-nothing"),
        "skickat" => t!(SV, "contributions-done-sent"),
        "sparat" => t!(SV, "contributions-done-saved"),
        "handelse" => t!(SV, "contributions-done-event"),
        "borttaget" => t!(SV, "contributions-done-removed"),
        "inlast" => t!(SV, "contributions-done-file"),
        _ => return None,
    };
    Some(view! { <Notice title tone=Tone::Ok announce=true/> }.into_any())
}

/// Where it stands, and what can be done about it.
fn stands(own: &Own, scope: &Scope<Contribute>) -> impl IntoView + use<> {
    let tone = if own.state.is_given() { Tone::Ok } else { Tone::Neutral };
    let rang_in = own.rang_in.then(|| view! { <p class="small muted">{t!(SV, "contributions-rang-in-text")}</p> });
    let ways = own.open.then(|| ways(own));
    let (state, says) = (labels::state(own.state), standing(own, scope.now()));
    view! {
        <Card title=t!(SV, "contributions-stands")>
            <p><StatusTag text=state tone/></p>
            <p>{says}</p>
            {rang_in}
            {ways}
        </Card>
    }
}

fn ways(own: &Own) -> AnyView {
    let base = address(&own.actor);
    let sends = own.state == State::Draft && !own.for_another && own.holds_something();
    let nothing =
        own.state == State::Missing || (own.state == State::Draft && !own.for_another && !own.holds_something());
    let fields = |act: &str| {
        let version = own.version.to_string();
        [("do", act.to_owned()), ("period", own.period.key()), ("version", version)]
            .map(|(k, v)| (k.to_owned(), v))
            .to_vec()
    };
    let send = sends.then(|| {
        view! { <ButtonForm text=t!(SV, "contributions-send") kind=ButtonKind::Amber fields=fields("send")/> }
    });
    let nothing = nothing.then(|| {
        view! { <ButtonForm text=t!(SV, "contributions-nothing") kind=ButtonKind::Quiet fields=fields("nothing") glyph=Glyph::Check/> }
    });
    let event = if sends { ButtonKind::Quiet } else { ButtonKind::Amber };
    let writes = !own.hides_draft();
    let write = writes.then(|| {
        view! { <LinkButton href=format!("{base}/text") text=t!(SV, "contributions-write") kind=ButtonKind::Quiet glyph=Glyph::Edit/> }
    });
    view! {
        <div class="cluster">
            {send}
            <LinkButton href=format!("{base}/handelse") text=t!(SV, "contributions-add-event") kind=event glyph=Glyph::Plus/>
            {write}
            {nothing}
        </div>
    }
    .into_any()
}
