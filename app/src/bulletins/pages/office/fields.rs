//! The fields of a bulletin.

use super::{SV, error};
use crate::{
    bulletins::{
        model::{LONGEST_NOTE, LONGEST_SIGNATURE, LONGEST_TEXT, LONGEST_TITLE, MOST_WORDS},
        view::BulletinForm,
    },
    forms::{FieldErrors, offered},
    platform::municipality::Profile,
    t,
    ui::*,
};
use leptos::prelude::*;

/// All of them; `correcting` where everybody reads an earlier version.
pub(super) fn fields(profile: &Profile, form: &BulletinForm, errors: &FieldErrors, correcting: bool) -> AnyView {
    let (no_title, no_text, no_signature) = (error(errors, "title"), error(errors, "text"), error(errors, "signed"));
    let no_correction = error(errors, "correction");
    let correction = correcting.then(|| {
        view! {
            <TextArea name="correction" id="field-correction" label=t!(SV, "bulletins-correction")
                hint=t!(SV, "bulletins-correction-hint") value=form.correction.clone() error=no_correction rows=2
                maxlength=most(LONGEST_NOTE)/>
        }
    });
    view! {
        {correction}
        <TextInput name="title" id="field-title" label=t!(SV, "bulletins-heading") hint=t!(SV, "bulletins-heading-hint")
            value=form.title.clone() error=no_title maxlength=most(LONGEST_TITLE) autocomplete="off"/>
        <TextArea name="text" id="field-text" label=t!(SV, "bulletins-text")
            hint=t!(SV, "bulletins-text-hint", most = MOST_WORDS) value=form.text.clone() error=no_text rows=9
            maxlength=most(LONGEST_TEXT)/>
        <TextInput name="signed" id="field-signed" label=t!(SV, "bulletins-signed") hint=t!(SV, "bulletins-signed-hint")
            value=form.signed.clone() error=no_signature maxlength=most(LONGEST_SIGNATURE) autocomplete="off"/>
        {whom(profile, form, errors)}
    }
    .into_any()
}

/// To whom, in which language, until when.
fn whom(profile: &Profile, form: &BulletinForm, errors: &FieldErrors) -> AnyView {
    let areas = offered::areas(profile, "", String::new()).into_iter().filter(|one| !one.value.is_empty());
    let areas = areas.map(|one| {
        let chosen = form.area.contains(&one.value);
        one.chosen(chosen)
    });
    let areas = areas.collect();
    let (no_area, no_lang, no_day) = (error(errors, "area"), error(errors, "lang"), error(errors, "until"));
    let languages = profile.languages.iter();
    let languages: Vec<_> =
        languages.map(|one| Choice::new(one.code(), one.own_name()).chosen_if(&form.lang)).collect();
    let spoken = (languages.len() > 1).then(|| {
        view! {
            <Select name="lang" id="field-lang" label=t!(SV, "bulletins-lang") hint=t!(SV, "bulletins-lang-hint")
                choices=languages error=no_lang width=Width::Medium/>
        }
    });
    view! {
        <CheckboxGroup name="area" id="field-area" legend=t!(SV, "bulletins-areas") hint=t!(SV, "bulletins-areas-hint")
            choices=areas error=no_area/>
        <TextInput name="until" id="field-until" label=t!(SV, "bulletins-until") hint=t!(SV, "bulletins-until-hint")
            kind="date" value=form.until.clone() error=no_day width=Width::Medium/>
        {spoken}
    }
    .into_any()
}
