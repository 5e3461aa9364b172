//! `/personal/rad/grupper/{grupp}`: one body: who sits in it, when it meets, its calendar, what waits for it.

use super::{
    body_forms,
    body_parts::{Shown, calendar, heading, next, sits, waits},
    parts::{Asked, SV, Typed, again, done, form_card, runs},
};
use crate::{
    accounts::{
        policy::{ReadCouncil, RunCouncil},
        scope::Scope,
    },
    council::{
        service::{
            agenda,
            bodies::{self, Body},
            feed, meetings, members, subject,
        },
        view::BodyForm,
    },
    fault::Fault,
    forms::{Posted, Refused},
    kernel::id::{BodyCode, CouncilMemberId},
    platform::{clock::local_date, municipality::Profile},
    shell::{Frame, Room, see_other},
    t,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use leptos::prelude::*;

/// How many meetings the page shows.
const NEXT: usize = 5;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such body, or not for this person.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadCouncil>,
    Path(code): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    let body = bodies::at(&scope, &code).await?;
    let typed = Typed::fresh(BodyForm::of(&body));
    let mut shown = load(&frame, &scope, body, typed).await?;
    shown.open = if shown.runs { asked.gor } else { String::new() };
    shown.klart = asked.klart;
    if shown.open == "arende" || shown.open == "ledamot" {
        shown.typed = Typed::fresh(BodyForm { version: shown.typed.form.version.clone(), ..BodyForm::default() });
    }
    Ok(page(&frame, shown))
}

async fn load(frame: &Frame, scope: &Scope<ReadCouncil>, body: Body, typed: Typed<BodyForm>) -> Result<Shown, Fault> {
    let path = feed::path(scope, &body);
    let waiting = match scope.narrow::<RunCouncil>() {
        Ok(run) => agenda::waiting(&run, &body.code).await?.into_iter().map(|row| row.title).collect(),
        Err(_) => Vec::new(),
    };
    Ok(Shown {
        members: members::of(scope, &body.code).await?,
        next: meetings::to_come(scope, body.code.as_str(), NEXT).await?,
        waiting,
        calendar: path.map(|path| format!("{}{path}", frame.address)),
        today: local_date(scope.now()),
        runs: runs(frame),
        open: String::new(),
        typed,
        klart: String::new(),
        body,
    })
}

/// One of the page's forms.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such body.
pub async fn post(
    frame: Frame,
    scope: Scope<RunCouncil>,
    Path(code): Path<String>,
    Posted(form): Posted<BodyForm>,
) -> Result<Response, Fault> {
    let code = BodyCode::from(code);
    let body = bodies::one(&scope, &code).await?;
    let refused = match act(&scope, &body, &form).await {
        Ok(klart) => return Ok(see_other(&format!("{}?klart={klart}", body.address()))),
        Err(refused) => refused,
    };
    let open = match form.act.as_str() {
        "save" => "andra",
        "member" => "ledamot",
        "meeting" => "mote",
        "item" => "arende",
        _ => "",
    };
    let body = bodies::one(&scope, &code).await?;
    let mut typed = again(refused, form, Some((&scope, subject::BODY, code.to_string()))).await?;
    typed.go_on_from(|form| form.version = body.row.version.to_string());
    let mut shown = load(&frame, &scope.narrow()?, body, typed).await?;
    shown.open = open.to_owned();
    Ok(page(&frame, shown))
}

async fn act(scope: &Scope<RunCouncil>, body: &Body, form: &BodyForm) -> Result<&'static str, Refused> {
    match form.act.as_str() {
        "save" => {
            bodies::change(scope, &body.code, form.version(), form.facts(body.in_settings)?).await?;
            Ok("sparat")
        }
        "member" => {
            members::add(scope, &body.code, form.member(&scope.profile())?).await?;
            Ok("tillagt")
        }
        "member_away" => {
            let id = CouncilMemberId::parse(&form.member).ok_or(Fault::NotFound)?;
            members::remove(scope, &body.code, id).await?;
            Ok("borttaget")
        }
        "meeting" => {
            meetings::add(scope, &body.code, form.meeting()?).await?;
            Ok("tillagt")
        }
        "item" => {
            agenda::lay_before(scope, &body.code, form.item()?).await?;
            Ok("tillagt")
        }
        "calendar" => {
            feed::renew(scope, &body.code, form.version()).await?;
            Ok("kalender")
        }
        "calendar_away" => {
            feed::revoke(scope, &body.code, form.version()).await?;
            Ok("kalender-av")
        }
        _ => Err(Fault::BadRequest.into()),
    }
}

fn page(frame: &Frame, shown: Shown) -> Response {
    let page = frame.page(shown.body.name.clone()).office(Room::Council).status(shown.typed.status());
    let profile = frame.profile.clone();
    page.render(move || {
        let form = form(&shown, &profile);
        view! {
            <div class="stack-l">
                <p class="no-print"><a class="quiet-link" href=super::parts::BODIES>{t!(SV, "council-bodies")}</a></p>
                {done(&shown.klart)}
                {shown.typed.above()}
                {heading(&shown)}
                {form}
                <div class="split">
                    <div class="stack-l">{next(&shown)}{waits(&shown)}</div>
                    <div class="stack-l">{sits(&shown)}{calendar(&shown)}</div>
                </div>
            </div>
        }
    })
}

/// The form that is open.
fn form(shown: &Shown, profile: &Profile) -> Option<AnyView> {
    let (typed, body) = (&shown.typed, &shown.body);
    let (act, title, button, fields) = match shown.open.as_str() {
        "andra" => {
            ("save", t!(SV, "council-change"), t!(SV, "council-save"), body_forms::facts(typed, body.in_settings))
        }
        "ledamot" => {
            ("member", t!(SV, "council-add-member"), t!(SV, "council-add"), body_forms::member(typed, profile))
        }
        "mote" => ("meeting", t!(SV, "council-add-meeting"), t!(SV, "council-add"), body_forms::meeting(typed)),
        "arende" => ("item", t!(SV, "council-add-item"), t!(SV, "council-add"), body_forms::item(typed)),
        _ => return None,
    };
    let hidden = vec![("do", act.to_owned()), ("version", typed.form.version.clone())];
    Some(form_card(title, body.address(), hidden, fields, button))
}
