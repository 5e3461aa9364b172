//! `/personal/rad/grupper`: the bodies, each by the municipality's own word, and the form that adds one.

use super::{
    body_forms,
    parts::{Asked, BODIES, SV, Typed, again, done, form_card, runs, tabs},
};
use crate::{
    accounts::{
        policy::{ReadCouncil, RunCouncil},
        scope::Scope,
    },
    council::{
        labels,
        service::bodies::{self, Body},
        view::BodyForm,
    },
    fault::Fault,
    forms::{Posted, Refused},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadCouncil>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    let form = (asked.gor == "ny" && runs(&frame)).then(|| Typed::fresh(BodyForm::fresh()));
    Ok(page(&frame, bodies::list(&scope).await?, form, &asked.klart))
}

/// Adds a body.
///
/// # Errors
/// [`Fault::BadRequest`] when it says something else.
pub async fn post(frame: Frame, scope: Scope<RunCouncil>, Posted(form): Posted<BodyForm>) -> Result<Response, Fault> {
    if form.act != "add" {
        return Err(Fault::BadRequest);
    }
    let added = match form.facts(false) {
        Ok(facts) => bodies::add(&scope, facts).await,
        Err(errors) => Err(errors.into()),
    };
    match added {
        Ok(code) => Ok(see_other(&format!("{BODIES}/{code}?klart=tillagt"))),
        Err(refused) => refuse(&frame, &scope, refused, form).await,
    }
}

async fn refuse(frame: &Frame, scope: &Scope<RunCouncil>, refused: Refused, form: BodyForm) -> Result<Response, Fault> {
    let typed = again(refused, form, None).await?;
    Ok(page(frame, bodies::list(scope).await?, Some(typed), ""))
}

fn page(frame: &Frame, all: Vec<Body>, form: Option<Typed<BodyForm>>, klart: &str) -> Response {
    let title = t!(SV, "council-bodies");
    let status = form.as_ref().map(Typed::status).unwrap_or_default();
    let (tabs, runs, done) = (tabs(frame, BODIES), runs(frame), done(klart));
    frame.page(title.clone()).office(Room::Council).status(status).render(move || {
        let above = form.as_ref().map(Typed::above);
        let add = (runs && form.is_none()).then(|| {
            view! { <LinkButton href=format!("{BODIES}?gor=ny") text=t!(SV, "council-add-body") kind=ButtonKind::Quiet glyph=Glyph::Plus/> }
        });
        let form = form.map(|typed| {
            let fields = body_forms::facts(&typed, false);
            let (title, hidden) = (t!(SV, "council-add-body"), vec![("do", "add".to_owned())]);
            form_card(title, BODIES.to_owned(), hidden, fields, t!(SV, "council-add"))
        });
        let cards = all.into_iter().map(|body| card(body, runs)).collect_view();
        view! {
            <div class="stack-l">
                {done}{above}
                <PageHeading title lead=t!(SV, "council-bodies-lead")>{add}</PageHeading>
                {tabs}
                {form}
                <CardGrid>{cards}</CardGrid>
            </div>
        }
    })
}

fn card(body: Body, runs: bool) -> impl IntoView {
    let plan = (runs && !body.row.closed).then(|| {
        view! { <a class="quiet-link" href=format!("{}/plan", body.address())>{t!(SV, "council-plan-year")}<span class="hidden">" "{body.name.clone()}</span></a> }
    });
    let shared = body.shared_with();
    let shared = (!shared.is_empty()).then(|| {
        view! { <p class="small">{t!(SV, "council-shared", with = shared.join(", "))}</p> }
    });
    let closed = body.row.closed.then(|| view! { <p><StatusTag text=t!(SV, "council-closed")/></p> });
    let long = (body.long_name != body.name).then(|| view! { <p>{body.long_name.clone()}</p> });
    let decides = if body.decides { t!(SV, "council-decides") } else { t!(SV, "council-decides-not") };
    view! {
        <article class="card">
            <h2><a href=body.address()>{body.name.clone()}</a></h2>
            {long}
            <p class="small">{labels::rhythm(body.rhythm)}" "{decides}</p>
            {shared}{closed}
            {plan}
        </article>
    }
}
