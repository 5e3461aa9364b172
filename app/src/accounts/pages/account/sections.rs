//! The parts of the own account's page.

use super::HERE;
use crate::{
    accounts::{
        pages::parts::{Moment, SV},
        password::SHORTEST,
        view::{OwnView, role_words},
    },
    forms::FieldErrors,
    platform::clock::Timestamp,
    t,
    ui::{
        Button, ButtonForm, ButtonKind, Card, Column, DataTable, DefinitionList, HiddenInput, LinkButton, StatusTag,
        TextInput, Tone, cell,
    },
};
use leptos::prelude::*;

/// Who one is.
pub(super) fn person(view: &OwnView, name: String, errors: &FieldErrors) -> impl IntoView + use<> {
    let mut facts =
        vec![(t!(SV, "staff-email"), cell(view.email.clone())), (t!(SV, "staff-roles"), cell(role_words(&view.roles)))];
    if let Some(actor) = &view.actor {
        facts.push((t!(SV, "staff-actor"), cell(actor.clone())));
    }
    let error = errors.of("name", SV);
    view! {
        <Card title=t!(SV, "staff-own-person")>
            <DefinitionList facts/>
            <form method="post" action=HERE class="stack">
                <HiddenInput name="do" value="name"/>
                <TextInput id="field-name" name="name" label=t!(SV, "staff-name") hint=t!(SV, "staff-name-hint") value=name
                    error autocomplete="name" required=true/>
                <div class="cluster"><Button text=t!(SV, "staff-save-name")/></div>
            </form>
        </Card>
    }
}

/// Another password.
pub(super) fn password(view: &OwnView, errors: &FieldErrors) -> impl IntoView + use<> {
    let of = |field| errors.of(field, SV);
    let (current, new, again) = (of("current"), of("password"), of("again"));
    // Password managers need to see whose password it is.
    let email = view.email.clone();
    view! {
        <Card title=t!(SV, "staff-own-password")>
            <form method="post" action=HERE class="stack">
                <p class="small">{t!(SV, "staff-own-password-for", email = email)}</p>
                <HiddenInput name="do" value="password"/>
                <TextInput id="field-current" name="current" kind="password" label=t!(SV, "staff-password-now")
                    error=current autocomplete="current-password" required=true/>
                <TextInput id="field-password" name="password" kind="password" label=t!(SV, "staff-password-new")
                    hint=t!(SV, "staff-password-hint", least = SHORTEST) error=new autocomplete="new-password" required=true/>
                <TextInput id="field-again" name="again" kind="password" label=t!(SV, "staff-password-again")
                    error=again autocomplete="new-password" required=true/>
                <p class="small">{t!(SV, "staff-own-password-note")}</p>
                <div class="cluster"><Button text=t!(SV, "staff-own-password-save")/></div>
            </form>
        </Card>
    }
}

/// The second factor: set it up, renew it, turn it off.
pub(super) fn factor(view: &OwnView, errors: &FieldErrors) -> impl IntoView + use<> {
    let state = if view.has_factor {
        view! { <StatusTag text=t!(SV, "staff-factor-on") tone=Tone::Ok/> }.into_any()
    } else {
        view! { <StatusTag text=t!(SV, "staff-factor-off") tone=Tone::Warn/> }.into_any()
    };
    let set_up = if view.has_factor { t!(SV, "staff-factor-renew") } else { t!(SV, "staff-factor-set-up") };
    let more = view.has_factor.then(|| factor_form(view, errors));
    view! {
        <Card title=t!(SV, "staff-own-factor")>
            <p>{state}</p>
            <p class="measure">{t!(SV, "staff-own-factor-text")}</p>
            <div class="cluster"><LinkButton href="/personal/logga-in/ny-kod?till=/personal/konto" text=set_up kind=ButtonKind::Quiet/></div>
            {more}
        </Card>
    }
}

fn factor_form(view: &OwnView, errors: &FieldErrors) -> impl IntoView + use<> {
    let off = (!view.owes_factor).then(|| {
        view! { <Button text=t!(SV, "staff-factor-turn-off") kind=ButtonKind::Danger name="do" value="factor-off"/> }
    });
    let demanded = view.owes_factor.then(|| view! { <p class="small">{t!(SV, "staff-factor-demanded")}</p> });
    let error = errors.of("factor", SV);
    view! {
        <form method="post" action=HERE class="stack">
            <p>{t!(SV, "staff-codes-left", count = view.codes_left)}</p>
            <TextInput id="field-factor" name="factor" kind="password" label=t!(SV, "staff-password-now")
                error autocomplete="current-password" required=true/>
            <div class="cluster">
                <Button text=t!(SV, "staff-codes-renew") kind=ButtonKind::Quiet name="do" value="codes"/>
                {off}
            </div>
            {demanded}
        </form>
    }
}

/// Where one is signed in.
pub(super) fn sessions(view: OwnView, now: Timestamp) -> impl IntoView {
    let others = view.sessions.len() > 1;
    let current = view.current;
    let rows = view.sessions.into_iter().map(|session| {
        let act = if session.id == current {
            view! { <StatusTag text=t!(SV, "staff-session-here") tone=Tone::Info/> }.into_any()
        } else {
            let fields = vec![("do".to_owned(), "end".to_owned()), ("session".to_owned(), session.id.to_string())];
            view! { <ButtonForm action=HERE text=t!(SV, "staff-session-end") about=session.device.clone() fields/> }
                .into_any()
        };
        vec![
            cell(session.device),
            cell(view! { <Moment at=session.created_at now/> }),
            cell(view! { <Moment at=session.seen_at now/> }),
            act,
        ]
    });
    let rows = rows.collect();
    let columns = vec![
        Column::new(t!(SV, "staff-session-device")),
        Column::new(t!(SV, "staff-session-since")),
        Column::new(t!(SV, "staff-session-seen")),
        Column::new(t!(SV, "staff-act")),
    ];
    let all = others.then(|| {
        let fields = vec![("do".to_owned(), "end-others".to_owned())];
        view! { <ButtonForm action=HERE text=t!(SV, "staff-sessions-end") kind=ButtonKind::Quiet fields/> }
    });
    let sign_out = t!(SV, "staff-sign-out");
    view! {
        <Card title=t!(SV, "staff-own-sessions")>
            <p class="measure">{t!(SV, "staff-own-sessions-text")}</p>
            <DataTable caption=t!(SV, "staff-own-sessions") quiet_caption=true columns rows/>
            <div class="cluster">{all}<ButtonForm action="/personal/logga-ut" text=sign_out kind=ButtonKind::Quiet/></div>
        </Card>
    }
}
