//! The teller's own words and photo.

use super::{
    submit_steps::{limit, step},
    submit_view::Shown,
};
use crate::{
    kernel::lang::Lang,
    live::WordsHint,
    reports::{view::MOST_WORDS, wording},
    shell::Frame,
    t,
    ui::{CheckboxGroup, Choice, PhotoInput, PhotoWords, TextArea},
};
use leptos::prelude::*;

/// Own words and a photo.
pub(super) fn words(frame: &Frame, shown: &Shown) -> impl IntoView + use<> {
    let (lang, form, errors) = (frame.lang, &shown.form, &shown.errors);
    let kept = (!form.kept_photo.is_empty()).then(|| {
        let drop = vec![Choice::new("1", t!(lang, "report-photo-remove"))];
        view! { <CheckboxGroup name="drop_photo" id="field-drop_photo" legend=t!(lang, "report-photo-kept") choices=drop/> }
    });
    let live = hint(lang, shown);
    let body = view! {
        <TextArea name="words" id="field-words" label=t!(lang, "report-words") hint=t!(lang, "report-words-hint")
            value=form.words.clone() maxlength=limit(MOST_WORDS) rows=6 error=errors.of("words", lang)>
            {live}
        </TextArea>
        <PhotoInput name="photo" id="field-photo" label=t!(lang, "report-photo") hint=t!(lang, "report-photo-hint")
            error=errors.of("photo", lang) words=photo_words(lang)/>
        {kept}
    };
    step("words", t!(lang, "report-words-title"), body)
}

fn hint(lang: Lang, shown: &Shown) -> impl IntoView + use<> {
    let accepted = shown.form.pii_ok == "1";
    use crate::kernel::pii::PiiKind::{CoordinationNumber, Email, Name, PersonalNumber, Phone, Plate};
    let kinds = [PersonalNumber, CoordinationNumber, Phone, Email, Plate, Name];
    let names = kinds.map(|kind| (kind.code().to_owned(), wording::mark(kind, lang))).to_vec();
    view! {
        <WordsHint field="field-words" text=t!(lang, "report-words-live") names ok=t!(lang, "report-pii-ok")
            missing=t!(lang, "report-pii-error") accepted/>
    }
}

fn photo_words(lang: Lang) -> PhotoWords {
    PhotoWords {
        working: t!(lang, "report-photo-working"),
        ready: t!(lang, "report-photo-ready"),
        unreadable: t!(lang, "report-photo-unreadable"),
        too_large: t!(lang, "report-photo-large"),
        removed: t!(lang, "report-photo-removed"),
        remove: t!(lang, "report-photo-remove"),
        preview: t!(lang, "report-photo-preview"),
    }
}
