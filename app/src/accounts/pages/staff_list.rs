//! `/personal/konton`: every account, and the form that invites.

use super::{
    parts::{Asked, SV},
    staff_form,
};
use crate::{
    accounts::{
        model::State,
        policy::ManageStaff,
        scope::Scope,
        service::{self, staff},
        view::{StaffForm, StaffView, role_words},
    },
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    platform::municipality::Profile,
    shell::{Frame, Room, see_other},
    t,
    ui::{
        Button, ButtonKind, Card, Column, DataTable, ErrorSummary, LinkButton, Notice, PageHeading, StatusTag,
        TextInput, Tone, cell,
    },
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ManageStaff>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let people = staff::list(&scope).await?;
    let invited = Asked::of(query.as_deref()).klart == "inbjuden";
    Ok(page(&frame, people, StaffForm::default(), invited, &FieldErrors::default()))
}

/// Invites somebody.
///
/// # Errors
/// When the database does not answer.
pub async fn post(frame: Frame, scope: Scope<ManageStaff>, Posted(form): Posted<StaffForm>) -> Result<Response, Fault> {
    let done = match form.invite(&scope.profile()) {
        Ok(invite) => service::invite(&scope, invite).await,
        Err(errors) => Err(Refused::Form(errors)),
    };
    match done {
        Ok(_) => Ok(see_other("/personal/konton?klart=inbjuden")),
        Err(Refused::Form(errors)) => {
            let people = staff::list(&scope).await?;
            Ok(page(&frame, people, form, false, &errors))
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn page(frame: &Frame, people: Vec<StaffView>, form: StaffForm, invited: bool, errors: &FieldErrors) -> Response {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let errors = errors.clone();
    let summary = errors.summary(SV);
    let count = summary.len();
    let profile = frame.profile.clone();
    let page = frame.page(t!(SV, "staff-list")).office(Room::Staff).status(status);
    page.render(move || {
        let done = invited.then(|| view! { <Notice title=t!(SV, "staff-done-invited") tone=Tone::Ok announce=true/> });
        view! {
            <div class="stack-l">
                {done}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                <PageHeading title=t!(SV, "staff-list") lead=t!(SV, "staff-list-lead")>
                    <LinkButton href="#field-email" text=t!(SV, "staff-invite") kind=ButtonKind::Quiet/>
                </PageHeading>
                {table(people)}
                {invitation(&form, &profile, &errors)}
            </div>
        }
    })
}

fn invitation(form: &StaffForm, profile: &Profile, errors: &FieldErrors) -> impl IntoView + use<> {
    let (email, name) = (form.email.clone(), form.name.clone());
    let (email_error, name_error) = (errors.of("email", SV), errors.of("name", SV));
    let roles = staff_form::roles(form, errors);
    let actor = staff_form::actor(form, profile, errors);
    view! {
        <Card title=t!(SV, "staff-invite")>
            <form method="post" action="/personal/konton" class="stack">
                <p class="measure">{t!(SV, "staff-invite-text")}</p>
                <div class="grid-2">
                    <div class="stack">
                        <TextInput id="field-email" name="email" kind="email" label=t!(SV, "staff-email") value=email
                            error=email_error autocomplete="off" required=true/>
                        <TextInput id="field-name" name="name" label=t!(SV, "staff-name") value=name error=name_error
                            autocomplete="off" required=true/>
                        {actor}
                    </div>
                    {roles}
                </div>
                <div class="cluster"><Button text=t!(SV, "staff-invite-send") kind=ButtonKind::Amber/></div>
            </form>
        </Card>
    }
}

fn table(people: Vec<StaffView>) -> impl IntoView {
    let rows = people.into_iter().map(|person| {
        let address = format!("/personal/konton/{}", person.id);
        vec![
            cell(view! { <a href=address>{person.name.clone()}</a> }),
            cell(role_words(&person.roles)),
            cell(person.actor_name.clone().unwrap_or_default()),
            cell(state(person.state)),
            cell(factor(&person)),
        ]
    });
    let rows = rows.collect();
    let columns = vec![
        Column::new(t!(SV, "staff-name")),
        Column::new(t!(SV, "staff-roles")),
        Column::new(t!(SV, "staff-actor")),
        Column::new(t!(SV, "staff-state")),
        Column::new(t!(SV, "staff-own-factor")),
    ];
    view! { <DataTable caption=t!(SV, "staff-list") quiet_caption=true columns rows/> }
}

/// Where an account stands, as a tag.
pub(super) fn state(state: State) -> impl IntoView {
    match state {
        State::Invited => view! { <StatusTag text=t!(SV, "staff-state-invited") tone=Tone::Info/> },
        State::Active => view! { <StatusTag text=t!(SV, "staff-state-active") tone=Tone::Ok/> },
        State::Closed => view! { <StatusTag text=t!(SV, "staff-state-closed") tone=Tone::Neutral/> },
    }
}

/// How it stands with the second factor, in a word.
pub(super) fn factor(person: &StaffView) -> String {
    match (person.has_factor, person.owes_factor) {
        (true, _) => t!(SV, "staff-factor-on"),
        (false, true) => t!(SV, "staff-factor-next-time"),
        (false, false) => t!(SV, "staff-factor-off"),
    }
}
