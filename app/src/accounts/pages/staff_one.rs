//! `/personal/konton/{id}`: one account: name, roles, actor, and what can be done about signing in.

use super::{
    parts::{Asked, SV},
    staff_form,
    staff_list::{factor, state},
};
use crate::{
    accounts::{
        model::State,
        policy::ManageStaff,
        scope::Scope,
        service::staff,
        view::{StaffForm, StaffView, role_words},
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::id::StaffId,
    shell::{Frame, Room, see_other},
    t,
    ui::{
        Button, ButtonForm, ButtonKind, Card, DefinitionList, ErrorSummary, HiddenInput, LinkButton, Notice,
        PageHeading, TextInput, Tone, cell,
    },
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;

/// What the page says besides the account itself.
#[derive(Default)]
struct Said {
    done: Option<String>,
    errors: FieldErrors,
    /// Somebody else changed the account while this form was filled in.
    overtaken: bool,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such account.
pub async fn get(
    frame: Frame,
    scope: Scope<ManageStaff>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let id = StaffId::parse(&id).ok_or(Fault::NotFound)?;
    let view = staff::one(&scope, id).await?;
    let form = StaffForm::of(&view);
    let said = Said { done: done(&Asked::of(query.as_deref()).klart), ..Said::default() };
    Ok(page(&frame, view, form, said))
}

/// One of the page's forms.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such account.
pub async fn post(
    frame: Frame,
    scope: Scope<ManageStaff>,
    Path(id): Path<String>,
    Posted(form): Posted<StaffForm>,
) -> Result<Response, Fault> {
    let id = StaffId::parse(&id).ok_or(Fault::NotFound)?;
    let said = match act(&scope, id, &form).await {
        Ok(done) => return Ok(see_other(&format!("/personal/konton/{id}?klart={done}"))),
        Err(Refused::Form(errors)) => Said { errors, ..Said::default() },
        Err(Refused::Fault(Fault::Conflict)) => Said { overtaken: true, ..Said::default() },
        Err(Refused::Fault(fault)) => return Err(fault),
    };
    let view = staff::one(&scope, id).await?;
    // What was typed stays; with the version as it is now, saving again is a decision made knowingly.
    let typed = if form.act == "save" { form } else { StaffForm::of(&view) };
    let form = StaffForm { version: view.version.to_string(), ..typed };
    Ok(page(&frame, view, form, said))
}

async fn act(scope: &Scope<ManageStaff>, id: StaffId, form: &StaffForm) -> Result<&'static str, Refused> {
    match form.act.as_str() {
        "save" => {
            let change = form.change(&scope.profile()).map_err(Refused::Form)?;
            staff::change(scope, id, &change).await?;
            Ok("sparat")
        }
        "invite" => {
            staff::invite_again(scope, id).await?;
            Ok("inbjuden")
        }
        "factor" => {
            staff::reset_second_factor(scope, id).await?;
            Ok("kod")
        }
        "sessions" => {
            staff::end_sessions(scope, id).await?;
            Ok("utloggad")
        }
        "close" => {
            staff::close(scope, id).await?;
            Ok("stangt")
        }
        "reopen" => {
            staff::reopen(scope, id).await?;
            Ok("oppnat")
        }
        _ => Err(Fault::BadRequest.into()),
    }
}

/// What was just done, in words.
fn done(code: &str) -> Option<String> {
    match code {
        "sparat" => Some(t!(SV, "staff-done-saved")),
        "inbjuden" => Some(t!(SV, "staff-done-invited")),
        "kod" => Some(t!(SV, "staff-done-factor-reset")),
        "utloggad" => Some(t!(SV, "staff-done-signed-out")),
        "stangt" => Some(t!(SV, "staff-done-closed")),
        "oppnat" => Some(t!(SV, "staff-done-reopened")),
        _ => None,
    }
}

fn page(frame: &Frame, view: StaffView, form: StaffForm, said: Said) -> Response {
    let status = match (said.overtaken, said.errors.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let summary = said.errors.summary(SV);
    let count = summary.len();
    let profile = frame.profile.clone();
    let title = t!(SV, "staff-one", name = view.name.clone());
    let page = frame.page(title).office(Room::Staff).status(status);
    page.render(move || {
        let closed = view.state == State::Closed;
        let edit = (!closed).then(|| edit(&view, &form, &profile, &said.errors));
        view! {
            <div class="stack-l">
                <p><a class="quiet-link" href="/personal/konton">{t!(SV, "staff-list")}</a></p>
                {said.done.map(|text| view! { <Notice title=text tone=Tone::Ok announce=true/> })}
                {said.overtaken.then(|| overtaken(&view))}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <PageHeading title=view.name.clone() eyebrow=t!(SV, "staff-list")/>
                <div class="split">
                    {edit}
                    <div class="stack-l">{signing_in(&view)}{ending(&view, &said.errors)}</div>
                </div>
            </div>
        }
    })
}

/// Somebody else was first: how the account stands now, above what was typed.
fn overtaken(view: &StaffView) -> impl IntoView + use<> {
    let now = t!(
        SV,
        "staff-overtaken-now",
        name = view.name.clone(),
        roles = role_words(&view.roles),
        actor = view.actor_name.clone().unwrap_or_else(|| t!(SV, "staff-actor-none"))
    );
    view! {
        <Notice title=t!(SV, "staff-overtaken") tone=Tone::Warn announce=true>
            <p>{now}</p><p>{t!(SV, "staff-overtaken-text")}</p>
        </Notice>
    }
}

fn edit(
    view: &StaffView,
    form: &StaffForm,
    profile: &crate::platform::municipality::Profile,
    errors: &FieldErrors,
) -> impl IntoView + use<> {
    let (action, version, name) = (address(view), form.version.clone(), form.name.clone());
    let (roles, actor) = (staff_form::roles(form, errors), staff_form::actor(form, profile, errors));
    let name_error = errors.of("name", SV);
    let own = view.own.then(|| view! { <p class="small">{t!(SV, "staff-own-roles")}</p> });
    view! {
        <Card title=t!(SV, "staff-edit")>
            <form method="post" action=action class="stack">
                <HiddenInput name="do" value="save"/>
                <HiddenInput name="version" value=version/>
                <TextInput id="field-name" name="name" label=t!(SV, "staff-name") value=name error=name_error
                    autocomplete="off" required=true/>
                {roles}
                {actor}
                {own}
                <p class="small">{t!(SV, "staff-edit-note")}</p>
                <div class="cluster"><Button text=t!(SV, "staff-save") kind=ButtonKind::Amber/></div>
            </form>
        </Card>
    }
}

/// How the person signs in, and help with it.
fn signing_in(view: &StaffView) -> impl IntoView + use<> {
    let facts = vec![
        (t!(SV, "staff-email"), cell(view.email.clone())),
        (t!(SV, "staff-state"), cell(state(view.state))),
        (t!(SV, "staff-own-factor"), cell(factor(view))),
    ];
    let action = address(view);
    let button = |what: &str, text: String| {
        let fields = vec![("do".to_owned(), what.to_owned())];
        view! { <ButtonForm action=action.clone() text fields kind=ButtonKind::Quiet/> }
    };
    let (open, others) = (view.state == State::Active, !view.own);
    let invite = (view.state == State::Invited).then(|| button("invite", t!(SV, "staff-invite-again")));
    let reset = (open && others && view.has_factor).then(|| button("factor", t!(SV, "staff-factor-reset")));
    let sessions = (open && others).then(|| button("sessions", t!(SV, "staff-sign-everywhere-out")));
    let own = view.own.then(|| {
        view! { <LinkButton href="/personal/konto" text=t!(SV, "staff-to-own") kind=ButtonKind::Quiet/> }
    });
    view! {
        <Card title=t!(SV, "staff-signing-in")>
            <DefinitionList facts/>
            <div class="cluster">{invite}{reset}{sessions}{own}</div>
        </Card>
    }
}

/// Closing and reopening.
fn ending(view: &StaffView, errors: &FieldErrors) -> impl IntoView + use<> {
    let closed = view.state == State::Closed;
    let (what, text, button, kind) = if closed {
        ("reopen", t!(SV, "staff-reopen-text"), t!(SV, "staff-reopen"), ButtonKind::Quiet)
    } else {
        ("close", t!(SV, "staff-close-text"), t!(SV, "staff-close"), ButtonKind::Danger)
    };
    let refused = errors.of("close", SV).map(|text| view! { <Notice title=text tone=Tone::Warn/> });
    let action = address(view);
    let title = button.clone();
    (!view.own).then(|| {
        view! {
            <Card title=title>
                <div id="field-close">{refused}</div>
                <p class="measure">{text}</p>
                <ButtonForm action=action text=button kind=kind fields=vec![("do".to_owned(), what.to_owned())]/>
            </Card>
        }
    })
}

fn address(view: &StaffView) -> String {
    format!("/personal/konton/{}", view.id)
}
