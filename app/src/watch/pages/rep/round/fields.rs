//! The fields of a round.

use crate::{
    forms::{FieldErrors, offered::after},
    kernel::timeband::TimeBand,
    shell::Frame,
    t,
    ui::*,
    watch::{
        labels,
        model::round::{LONGEST_PLACE, LONGEST_WORDS, SignsSeen},
        service::round::Own,
        view::round::RoundForm,
    },
};
use leptos::prelude::*;

/// All of them. Nothing must be filled in.
pub(super) fn fields(frame: &Frame, own: &Own, form: &RoundForm, errors: &FieldErrors) -> AnyView {
    let lang = frame.lang;
    let (seen_error, words_error) = (errors.of("seen", lang), errors.of("words", lang));
    let words = form.words.clone();
    view! {
        <CheckboxGroup name="seen" id="field-seen" legend=t!(lang, "rep-seen") choices=seen(frame, form)
            hint=t!(lang, "rep-seen-hint") error=seen_error/>
        {places(frame, own, form, errors)}
        {signs_and_meeting(frame, form, errors)}
        <TextArea name="words" id="field-words" label=t!(lang, "rep-words") hint=t!(lang, "rep-words-hint") value=words
            error=words_error rows=4 maxlength=most(LONGEST_WORDS)/>
    }
    .into_any()
}

/// What was seen, in the words residents choose from; safe places have a field of their own.
fn seen(frame: &Frame, form: &RoundForm) -> Vec<Choice> {
    let profile = &frame.profile;
    let is_safe = |code: &str| profile.categories.iter().any(|head| head.safe && head.codes().any(|one| one == code));
    let choices = profile.public_choices.iter().filter(|choice| !is_safe(&choice.category));
    choices
        .map(|choice| {
            let picked = form.seen.contains(&choice.code);
            Choice::new(&choice.code, choice.label.in_lang(frame.lang)).chosen(picked)
        })
        .collect()
}

/// Two places that feel unsafe and one that feels safe.
fn places(frame: &Frame, own: &Own, form: &RoundForm, errors: &FieldErrors) -> AnyView {
    let lang = frame.lang;
    let streets = own.facts.streets.iter().take(4).cloned().collect::<Vec<_>>().join(", ");
    let hint = if streets.is_empty() {
        t!(lang, "rep-place-hint")
    } else {
        t!(lang, "rep-place-hint-streets", streets = streets)
    };
    let place =
        |name: &'static str, when: &'static str, label: String, hint: Option<String>, value: &str, band: &str| {
            let bands = TimeBand::ALL.iter().map(|one| Choice::new(one.code(), labels::band(*one, lang)));
            let choices = after(t!(lang, "rep-band-any"), bands, band);
            let (error, when_error) = (errors.of(name, lang), errors.of(when, lang));
            let (id, when_id, value) = (format!("field-{name}"), format!("field-{when}"), value.to_owned());
            let when_label = t!(lang, "rep-when", place = label.as_str());
            view! {
                <div class="grid-2">
                    <TextInput name id label hint value error maxlength=most(LONGEST_PLACE) autocomplete="off"/>
                    <Select name=when id=when_id label=when_label choices error=when_error/>
                </div>
            }
            .into_any()
        };
    view! {
        <section class="stack">
            <h2>{t!(lang, "rep-places")}</h2>
            {place("unsafe_1", "unsafe_1_when", t!(lang, "rep-unsafe"), Some(hint), &form.unsafe_1, &form.unsafe_1_when)}
            {place("unsafe_2", "unsafe_2_when", t!(lang, "rep-unsafe-more"), None, &form.unsafe_2, &form.unsafe_2_when)}
            {place("safe_1", "safe_1_when", t!(lang, "rep-safe"), None, &form.safe_1, &form.safe_1_when)}
        </section>
    }
    .into_any()
}

fn signs_and_meeting(frame: &Frame, form: &RoundForm, errors: &FieldErrors) -> AnyView {
    let lang = frame.lang;
    let signs = SignsSeen::ALL.iter().map(|one| Choice::new(one.code(), labels::signs_seen(*one, lang)));
    let signs = after(t!(lang, "rep-signs-unsaid"), signs, &form.signs);
    let meeting = vec![Choice::new("1", t!(lang, "rep-meeting-wish")).chosen(form.meeting == "1")];
    let error = errors.of("signs", lang);
    view! {
        <section class="stack">
            <h2>{t!(lang, "rep-signs-meeting")}</h2>
            <Select name="signs" id="field-signs" label=t!(lang, "rep-signs") choices=signs error/>
            <CheckboxGroup name="meeting" id="field-meeting" legend=t!(lang, "rep-meeting") choices=meeting/>
        </section>
    }
    .into_any()
}
