//! The questions about how somebody is reached, and what else may be told: the same where contact is asked for, where it is
//! changed, and where somebody refers with consent. Never: what happened, who did it, a personal number, an address.

use crate::{
    forms::{FieldErrors, offered::after},
    kernel::lang::Lang,
    support::{
        labels,
        model::{AgeGroup, Crime, Help, Hours, LONGEST_LANGUAGE, LONGEST_NAME, LONGEST_WAY, Sex},
        view::public::{RecordForm, YES},
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// How somebody is reached, safely.
pub(in crate::support) fn contact(lang: Lang, form: &RecordForm, errors: &FieldErrors) -> AnyView {
    let error = |field: &str| errors.of(field, lang);
    let (phone_error, email_error, other_error) = (error("phone"), error("email"), error("other"));
    let longest = most(LONGEST_WAY);
    view! {
        <p class="hint">{t!(lang, "aid-ways-hint")}</p>
        <TextInput name="phone" id="field-phone" label=t!(lang, "aid-way-phone") value=form.phone.clone() kind="tel"
            autocomplete="off" error=phone_error maxlength=longest width=Width::Medium/>
        <TextInput name="email" id="field-email" label=t!(lang, "aid-way-email") value=form.email.clone() kind="email"
            hint=t!(lang, "aid-way-email-hint") autocomplete="off" error=email_error maxlength=longest/>
        <TextInput name="other" id="field-other" label=t!(lang, "aid-way-other") value=form.other.clone()
            hint=t!(lang, "aid-way-other-hint") autocomplete="off" error=other_error maxlength=longest/>
        {when(lang, form, errors)}
    }
    .into_any()
}

/// When, and what is said if somebody else answers.
fn when(lang: Lang, form: &RecordForm, errors: &FieldErrors) -> AnyView {
    let hours = Hours::all().iter().map(|one| {
        Choice::new(one.code(), labels::hours(lang, *one)).chosen(form.hours.iter().any(|code| code == one.code()))
    });
    let hours = hours.collect();
    let silent = vec![Choice::new(YES, t!(lang, "aid-silent")).chosen(form.silent)];
    let message = vec![Choice::new(YES, t!(lang, "aid-message")).chosen(form.message)];
    view! {
        <CheckboxGroup name="hours" id="field-hours" legend=t!(lang, "aid-hours") hint=t!(lang, "aid-hours-hint") choices=hours
            error=errors.of("hours", lang)/>
        <CheckboxGroup name="silent" id="field-silent" legend=t!(lang, "aid-silent-legend") choices=silent/>
        <CheckboxGroup name="message" id="field-message" legend=t!(lang, "aid-message-legend") hint=t!(lang, "aid-message-hint")
            choices=message/>
    }
    .into_any()
}

/// What to be called.
pub(in crate::support) fn name(lang: Lang, form: &RecordForm, errors: &FieldErrors) -> AnyView {
    view! {
        <TextInput name="name" id="field-name" label=t!(lang, "aid-name") hint=t!(lang, "aid-name-hint") value=form.name.clone()
            autocomplete="off" error=errors.of("name", lang) maxlength=most(LONGEST_NAME)/>
    }
    .into_any()
}

/// What may be left out, all of it.
pub(in crate::support) fn wishes(lang: Lang, form: &RecordForm, errors: &FieldErrors) -> AnyView {
    let interpreter = vec![Choice::new(YES, t!(lang, "aid-interpreter")).chosen(form.interpreter)];
    let needs = Help::all().iter().map(|one| {
        Choice::new(one.code(), labels::help(lang, *one)).chosen(form.needs.iter().any(|code| code == one.code()))
    });
    let needs = needs.collect();
    let unsaid = || t!(lang, "aid-unsaid");
    let crimes = Crime::all().iter().map(|one| Choice::new(one.code(), labels::crime(lang, *one)));
    let ages = AgeGroup::all().iter().map(|one| Choice::new(one.code(), labels::age(lang, *one)));
    let sexes = Sex::all().iter().map(|one| Choice::new(one.code(), labels::sex(lang, *one)));
    let inside = view! {
        <p class="hint">{t!(lang, "aid-wishes-hint")}</p>
        <TextInput name="language" id="field-language" label=t!(lang, "aid-language") value=form.language.clone()
            autocomplete="off" error=errors.of("language", lang) maxlength=most(LONGEST_LANGUAGE) width=Width::Medium/>
        <CheckboxGroup name="interpreter" id="field-interpreter" legend=t!(lang, "aid-interpreter-legend") choices=interpreter/>
        <CheckboxGroup name="needs" id="field-needs" legend=t!(lang, "aid-needs") choices=needs error=errors.of("needs", lang)/>
        <Select name="crime" id="field-crime" label=t!(lang, "aid-crime") choices=after(unsaid(), crimes, &form.crime)
            hint=t!(lang, "aid-crime-hint") error=errors.of("crime", lang)/>
        <Select name="age" id="field-age" label=t!(lang, "aid-age") choices=after(unsaid(), ages, &form.age)
            error=errors.of("age", lang)/>
        <Select name="sex" id="field-sex" label=t!(lang, "aid-sex") hint=t!(lang, "aid-sex-hint")
            choices=after(unsaid(), sexes, &form.sex) error=errors.of("sex", lang)/>
    }
    .into_any();
    let open = says_more(form, errors);
    view! { <Details summary=t!(lang, "aid-wishes") open>{inside}</Details> }.into_any()
}

/// Was any of it filled in, or is anything wrong there? Then it stands open.
fn says_more(form: &RecordForm, errors: &FieldErrors) -> bool {
    let filled = [&form.language, &form.age, &form.crime, &form.sex].iter().any(|text| !text.is_empty());
    let wrong = ["language", "needs", "age", "crime", "sex"].iter().any(|field| errors.of(field, Lang::Sv).is_some());
    filled || wrong || form.interpreter || !form.needs.is_empty()
}

/// What a script needs to say of mistakes, as the server would say it.
pub(in crate::support) fn mistakes(lang: Lang) -> AnyView {
    let long = |most: usize| t!(lang, "form-too-long", most = most);
    view! {
        <template data-mistakes="" data-no-org=t!(lang, "aid-no-org") data-no-way=t!(lang, "aid-no-way")
            data-no-phone=t!(lang, "aid-no-phone") data-no-email=t!(lang, "form-not-an-address")
            data-no-consent=t!(lang, "aid-no-consent") data-no-text=t!(lang, "aid-no-text")
            data-long-name=long(LONGEST_NAME) data-long-way=long(LONGEST_WAY) data-long-language=long(LONGEST_LANGUAGE)
            data-long-text=long(crate::support::model::LONGEST_MESSAGE)></template>
        <template data-error=""><p class="error"><Icon glyph=Glyph::Alert/><span></span></p></template>
    }
    .into_any()
}
