//! Who represents an area, for those who keep the register.

use super::SV;
use crate::{
    forms::FieldErrors,
    kernel::pii_types::{Pii, Purpose},
    t,
    ui::*,
    watch::{
        model::{LONGEST_NAME, State},
        service::{register::Watch, rep::Rep},
        view::WatchForm,
    },
};
use leptos::prelude::*;

fn shown(value: &Pii<String>) -> String {
    value.disclose(Purpose::ShowToHandler).clone()
}

/// The list, and the form for another one.
pub(super) fn reps(watch: &Watch, people: &[Rep], form: &WatchForm, errors: &FieldErrors) -> AnyView {
    let items = people.iter().map(rep).collect_view();
    let list = (!people.is_empty()).then(|| view! { <ul class="plain stack">{items}</ul> });
    let none = people.is_empty().then(|| view! { <p class="muted">{t!(SV, "watch-reps-none")}</p> });
    let add = (watch.state != State::Ended).then(|| add(form, errors));
    view! {
        <Card title=t!(SV, "watch-reps") eyebrow=t!(SV, "watch-reps-restricted")>
            {none}
            {list}
            {add}
        </Card>
    }
    .into_any()
}

fn rep(one: &Rep) -> AnyView {
    let kind = if one.main { t!(SV, "watch-rep-main") } else { t!(SV, "watch-rep-contact") };
    let (name, phone, email) = one
        .person
        .as_ref()
        .map(|person| (shown(&person.name), shown(&person.phone), shown(&person.email)))
        .unwrap_or_default();
    let about = name.clone();
    let call = (!phone.is_empty()).then(|| {
        let href = format!("tel:{}", phone.replace([' ', '-'], ""));
        view! { <a href=href>{phone.clone()}</a> }
    });
    let write =
        (!email.is_empty()).then(|| view! { <a class="typed" href=format!("mailto:{email}")>{email.clone()}</a> });
    let id = one.id.to_string();
    view! {
        <li class="stack-s">
            <p><b>{name}</b>" "<span class="small">{kind}</span></p>
            <p class="cluster">{call}{write}</p>
            <Details summary=t!(SV, "watch-rep-erase")>
                <form method="post" class="stack-s">
                    <HiddenInput name="rep" value=id/>
                    <p>{t!(SV, "watch-rep-erase-text", name = about)}</p>
                    <div><Button text=t!(SV, "watch-rep-erase-button") kind=ButtonKind::Danger name="do" value="erase"/></div>
                </form>
            </Details>
        </li>
    }
    .into_any()
}

fn add(form: &WatchForm, errors: &FieldErrors) -> AnyView {
    let error = |field: &str| errors.of(field, SV);
    let (name_error, phone_error, email_error) = (error("rep_name"), error("phone"), error("email"));
    let open = name_error.is_some() || phone_error.is_some() || email_error.is_some();
    let longest = most(LONGEST_NAME);
    let (name, phone, email) = (form.rep_name.clone(), form.phone.clone(), form.email.clone());
    let main = vec![Choice::new("1", t!(SV, "watch-rep-main")).chosen(form.main == "1")];
    view! {
        <Details summary=t!(SV, "watch-rep-add") open>
            <form method="post" class="stack" data-guard="">
                <TextInput name="rep_name" id="field-rep_name" label=t!(SV, "watch-rep-name") value=name
                    error=name_error maxlength=longest autocomplete="off"/>
                <TextInput name="phone" id="field-phone" label=t!(SV, "watch-rep-phone") value=phone
                    error=phone_error maxlength=longest kind="tel" autocomplete="off"/>
                <TextInput name="email" id="field-email" label=t!(SV, "watch-rep-email") hint=t!(SV, "watch-rep-email-hint") value=email
                    error=email_error maxlength=longest kind="email" autocomplete="off"/>
                <CheckboxGroup name="main" id="field-main" legend=t!(SV, "watch-rep-kind") choices=main/>
                <p class="small">{t!(SV, "watch-rep-told")}</p>
                <div><Button text=t!(SV, "watch-rep-add-button") name="do" value="rep" kind=ButtonKind::Quiet/></div>
            </form>
        </Details>
    }
    .into_any()
}
