//! The card of a walk on which one signs up: the places, the form, and a number to call instead.

use super::{
    list::seats,
    read::{LONGEST, SignUpForm},
};
use crate::{
    forms::FieldErrors,
    kernel::lang::Lang,
    platform::municipality::Profile,
    shell::Frame,
    t,
    ui::*,
    walks::service::{
        public::Shown,
        purge::{BARE, WITH_LETTERS},
        signup::MOST_WAITING,
    },
};
use leptos::prelude::*;

/// The card.
pub(super) fn card(frame: &Frame, shown: &Shown, form: &SignUpForm, errors: &FieldErrors) -> AnyView {
    let lang = frame.lang;
    let full = shown.left == 0 || shown.waiting > 0;
    let tone = if full { Tone::Warn } else { Tone::Ok };
    let body = if full && shown.waiting >= MOST_WAITING && errors.is_empty() {
        view! { <p>{t!(lang, "walk-signup-enough")}</p> }.into_any()
    } else {
        fields(lang, full, form, errors)
    };
    view! {
        <section class="card stack no-print" id="anmal">
            <div class="spread"><h2>{t!(lang, "walk-signup")}</h2><StatusTag text=seats(lang, shown) tone=tone/></div>
            {body}
            {call(lang, &frame.profile)}
        </section>
    }
    .into_any()
}

fn fields(lang: Lang, full: bool, form: &SignUpForm, errors: &FieldErrors) -> AnyView {
    let (key, name, email) = (form.key.clone(), form.name.clone(), form.email.clone());
    let (wrong_name, wrong_email) = (errors.of("name", lang), errors.of("email", lang));
    let text = if full { t!(lang, "walk-signup-wait") } else { t!(lang, "walk-signup-button") };
    let notice = full.then(|| view! { <p>{t!(lang, "walk-signup-full")}</p> });
    view! {
        {notice}
        <form method="post" class="stack">
            <HiddenInput name="key" value=key/>
            <TextInput name="name" id="field-name" label=t!(lang, "walk-signup-name") hint=t!(lang, "walk-signup-name-hint")
                value=name error=wrong_name autocomplete="given-name" maxlength=most(LONGEST)/>
            <TextInput name="email" id="field-email" label=t!(lang, "walk-signup-email") hint=t!(lang, "walk-signup-email-hint")
                value=email error=wrong_email kind="email" autocomplete="email" inputmode="email"/>
            <p class="small">{t!(lang, "walk-signup-privacy", bare = BARE, letters = WITH_LETTERS)}</p>
            <div><Button text kind=ButtonKind::Amber/></div>
        </form>
    }
    .into_any()
}

/// A number to call, where the municipality has written one down.
fn call(lang: Lang, profile: &Profile) -> Option<AnyView> {
    let (number, unit) = (profile.contact.telephone.clone(), profile.contact.unit.clone());
    (!number.is_empty()).then(|| {
        let href = tel(&number);
        view! {
            <p>{t!(lang, "walk-signup-call")}" "<span lang="sv">{unit}</span>" "<a class="quiet-link" href=href>{number}</a></p>
        }
        .into_any()
    })
}
