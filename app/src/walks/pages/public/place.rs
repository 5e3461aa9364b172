//! `/anmalan/{token}`: one's own place on a walk: whether one is in, leaving, letters and their end, and what came of it.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::{Posted, Refused},
    kernel::lang::Lang,
    platform::clock::local_date,
    shell::{Frame, see_other},
    t,
    ui::*,
    walks::{
        labels,
        model::State,
        pages::public_address,
        service::{
            letters,
            signup::{self, Standing, is_open},
        },
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use serde::Deserialize;

/// What somebody asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PlaceForm {
    /// `confirm`, `leave` or `end_letters`.
    pub r#do: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the token.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    let standing = signup::standing(&scope, &token).await?;
    Ok(page(&frame, &scope, &standing))
}

/// Confirms the address, leaves, or ends the letters.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    Path(token): Path<String>,
    Posted(form): Posted<PlaceForm>,
) -> Result<Response, Fault> {
    signup::standing(&scope, &token).await?;
    let done = match form.r#do.as_str() {
        "confirm" => signup::confirm(&scope, &token).await,
        "leave" => signup::leave(&scope, &token).await,
        "end_letters" => letters::end(&scope, &token).await,
        _ => return Err(Fault::BadRequest),
    };
    match done {
        Ok(()) => Ok(see_other(&frame.href(&format!("/anmalan/{token}")))),
        Err(Refused::Fault(fault)) => Err(fault),
        Err(Refused::Form(_)) => Err(Fault::BadRequest),
    }
}

fn page(frame: &Frame, scope: &Scope<Public>, standing: &Standing) -> Response {
    let (lang, walk) = (frame.lang, &standing.walk);
    let (plan, open) = (walk.plan(), is_open(walk, local_date(scope.now())));
    let title = t!(lang, "walk-place-title");
    let (walk_title, href) = (plan.title.clone(), lang.path(&public_address(&walk.slug)));
    let when = labels::when(lang, &plan);
    let (point, stays) = (plan.meeting_point.clone(), standing.row.state != "left");
    frame.page(title.clone()).private().render(|| {
        let keep = stays.then(|| view! { <p>{t!(lang, "walk-place-keep")}</p> });
        let again = (open && !stays).then(|| {
            let to = format!("{href}#anmal");
            view! { <p><a href=to>{t!(lang, "walk-place-again")}</a></p> }
        });
        let calendar = (open && stays).then(|| {
            let to = format!("{href}/kalender.ics");
            view! { <p><a class="quiet-link" href=to>{t!(lang, "walk-to-calendar")}</a></p> }
        });
        view! {
            <div class="page page-narrow stack">
                <PageHeading title lead=when/>
                {notice(lang, standing, open)}
                {keep}
                {(open && standing.row.state == "waiting").then(|| waits(lang, standing))}
                {again}
                <p><a href=href.clone() lang="sv">{walk_title}</a></p>
                <p lang="sv">{point}</p>
                {calendar}
                {by_mail(lang, standing)}
                {(open && stays).then(|| leave(lang, standing.row.state == "waiting"))}
            </div>
        }
    })
}

/// How one stands.
fn notice(lang: Lang, standing: &Standing, open: bool) -> AnyView {
    let state = standing.walk.state();
    let (title, tone) = match standing.row.state.as_str() {
        "left" => (t!(lang, "walk-place-left"), Tone::Neutral),
        _ if state == State::Cancelled => (t!(lang, "walk-is-cancelled"), Tone::Danger),
        _ if state == State::Published => (t!(lang, "walk-place-protocol"), Tone::Ok),
        _ if !open => (t!(lang, "walk-is-walked"), Tone::Info),
        "going" => (t!(lang, "walk-place-going"), Tone::Ok),
        _ => (t!(lang, "walk-place-waiting", n = standing.before + 1), Tone::Warn),
    };
    view! { <Notice title tone announce=true/> }.into_any()
}

/// How one hears of a place: by an address, or by looking here again.
fn waits(lang: Lang, standing: &Standing) -> AnyView {
    let text = match (&standing.row.email, standing.row.confirmed_at) {
        (None, _) => t!(lang, "walk-waits-bare"),
        (Some(_), None) => t!(lang, "walk-waits-unconfirmed"),
        (Some(_), Some(_)) => t!(lang, "walk-waits-letter"),
    };
    view! { <p>{text}</p> }.into_any()
}

fn button(text: String, what: &str, kind: ButtonKind) -> AnyView {
    let fields = vec![("do".to_owned(), what.to_owned())];
    view! { <ButtonForm text kind fields/> }.into_any()
}

/// Letters: confirmed, to be confirmed, or none.
fn by_mail(lang: Lang, standing: &Standing) -> Option<AnyView> {
    standing.row.email.as_ref()?;
    let body = match (standing.row.confirmed_at.is_some(), standing.by_letter) {
        (true, _) => view! { <p>{t!(lang, "walk-letters-on")}</p> }.into_any(),
        (false, true) => view! {
            <p>{t!(lang, "walk-letters-confirm-text")}</p>
            {button(t!(lang, "walk-letters-confirm"), "confirm", ButtonKind::Amber)}
        }
        .into_any(),
        (false, false) => view! { <p>{t!(lang, "walk-letters-asked")}</p> }.into_any(),
    };
    Some(
        view! {
            <Card title=t!(lang, "walk-letters")>{body}{button(t!(lang, "walk-letters-end"), "end_letters", ButtonKind::Quiet)}</Card>
        }
        .into_any(),
    )
}

fn leave(lang: Lang, waiting: bool) -> AnyView {
    let text = (!waiting).then(|| view! { <p>{t!(lang, "walk-leave-text")}</p> });
    let name = if waiting { t!(lang, "walk-leave-waiting") } else { t!(lang, "walk-leave-button") };
    view! {
        <Card title=t!(lang, "walk-leave")>
            {text}
            {button(name, "leave", ButtonKind::Danger)}
        </Card>
    }
    .into_any()
}
