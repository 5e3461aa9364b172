//! Every answer once more before it is sent, for those without a script.
//!
//! What is still to ask is asked here, each thing once and in its own place: which of several places was meant, and what
//! shall become of words that point somebody out. Nobody is sent back to the form for that.

use super::{inbox::rows::marked, submit::unasked, submit_steps::limit};
use crate::{
    forms::FieldErrors,
    kernel::{
        codes::UnknownCode,
        timeband::{AlreadyReported, DayType, Impact, Recurrence, TimeBand},
    },
    places::Found,
    reports::{
        view::{AskedText, MOST_PLACE_WORDS, MOST_WORDS, NO_PLACE, SubmitForm},
        wording,
    },
    shell::Frame,
    t,
    ui::{
        ActionBar, Button, ButtonKind, CheckboxGroup, Choice, DefinitionList, ErrorSummary, HiddenInput, Notice,
        PageHeading, RadioGroup, TextArea, TextInput, Tone,
    },
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// What the page shows.
pub(super) struct Reviewed {
    /// The answers.
    pub form: SubmitForm,
    /// Places the typed one may mean.
    pub meant: Vec<Found>,
    /// It was to be sent, but the question about personal data has no answer.
    pub unasked: bool,
}

/// The page.
pub(super) fn review(frame: &Frame, shown: &Reviewed) -> Response {
    let lang = frame.lang;
    let errors = if shown.unasked { FieldErrors::one("pii_ok", unasked(lang)) } else { FieldErrors::default() };
    let marks = shown.form.asked();
    let status = if shown.unasked { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    frame.page(t!(lang, "report-review-title")).private().status(status).render(|| {
        let summary = errors.summary(lang);
        view! {
            <div class="page page-narrow stack-l">
                <ErrorSummary title=t!(lang, "form-errors", count = summary.len()) errors=summary/>
                <PageHeading title=t!(lang, "report-review-title") lead=t!(lang, "report-review-lead")/>
                <DefinitionList facts=facts(frame, &shown.form, &marks)/>
                <form class="stack-l" method="post" action=frame.href("/rapportera")>
                    {travelling(shown, &marks)}
                    <HiddenInput name="reviewed" value="1"/>
                    {which(frame, shown)}
                    {personal(frame, &shown.form, &marks, &errors)}
                    <ActionBar>
                        <Button text=t!(lang, "report-change") kind=ButtonKind::Quiet name="do" value="change"/>
                        <Button text=t!(lang, "report-send") kind=ButtonKind::Amber/>
                    </ActionBar>
                </form>
            </div>
        }
    })
}

/// The answers, but for those this page asks for itself.
fn travelling(shown: &Reviewed, marks: &[AskedText<'_>]) -> impl IntoView + use<> {
    let asked = |name: &str| match name {
        "place_id" => !shown.meant.is_empty(),
        _ => is_among(marks, name),
    };
    let fields = shown.form.travelling().into_iter().filter(|(name, _)| !asked(name));
    fields.map(|(name, value)| view! { <HiddenInput name value/> }).collect_view()
}

/// Is this one of the texts that look like personal data?
fn is_among(marks: &[AskedText<'_>], name: &str) -> bool {
    marks.iter().any(|(marked, ..)| *marked == name)
}

/// Which place was meant. What was typed can always be sent as it is.
fn which(frame: &Frame, shown: &Reviewed) -> Option<AnyView> {
    if shown.meant.is_empty() {
        return None;
    }
    let lang = frame.lang;
    let area = |place: &Found| place.area.as_ref().map(|code| frame.profile.area_name(code.as_str()));
    let picked = |id: &str| shown.form.place_id == id;
    let found = shown.meant.iter().map(|place| {
        let id = place.id.to_string();
        let choice = Choice::new(&id, &place.name).chosen(picked(&id));
        area(place).into_iter().fold(choice, Choice::hint)
    });
    let mut choices: Vec<_> = found.collect();
    let none = !choices.iter().any(|choice| choice.chosen);
    choices.push(Choice::new(NO_PLACE, t!(lang, "report-place-none-of-them")).hint(&shown.form.place).chosen(none));
    let (legend, hint) = (t!(lang, "report-place-which"), t!(lang, "report-place-which-hint"));
    Some(view! { <RadioGroup name="place_id" id="field-place_id" legend hint choices/> }.into_any())
}

/// The texts that look like personal data, to be put right here or sent as they are.
fn personal(frame: &Frame, form: &SubmitForm, marks: &[AskedText<'_>], errors: &FieldErrors) -> Option<AnyView> {
    let lang = frame.lang;
    if marks.is_empty() {
        return None;
    }
    let texts = marks.iter().map(|(_, text, marks)| view! { <p class="typed">{marked(text, marks)}</p> });
    let texts = texts.collect_view();
    let fields = marks.iter().map(|(name, ..)| field(frame, form, name)).collect_view();
    let ok = vec![Choice::new("1", t!(lang, "report-pii-ok"))];
    Some(
        view! {
            <section class="stack">
                <Notice title=t!(lang, "report-pii-title") tone=Tone::Warn>
                    <p>{t!(lang, "report-pii-text")}</p>
                    {texts}
                </Notice>
                {fields}
                <CheckboxGroup name="pii_ok" id="field-pii_ok" legend=t!(lang, "report-pii-question") choices=ok
                    error=errors.of("pii_ok", lang)/>
            </section>
        }
        .into_any(),
    )
}

/// A text to put right.
fn field(frame: &Frame, form: &SubmitForm, name: &'static str) -> AnyView {
    let lang = frame.lang;
    if name == "words" {
        return view! {
            <TextArea name="words" id="field-words" label=t!(lang, "report-words") value=form.words.clone()
                maxlength=limit(MOST_WORDS) rows=6/>
        }
        .into_any();
    }
    view! {
        <TextInput name="place_words" id="field-place_words" label=t!(lang, "report-place-words")
            value=form.place_words.clone() maxlength=limit(MOST_PLACE_WORDS)/>
    }
    .into_any()
}

/// Question and answer of everything that was answered.
fn facts(frame: &Frame, form: &SubmitForm, marks: &[AskedText<'_>]) -> Vec<(String, AnyView)> {
    let lang = frame.lang;
    let choice = frame.profile.public_choice(&form.choice);
    let area = frame.profile.area(&form.area);
    let position = (!form.lat.is_empty()).then(|| t!(lang, "report-review-position"));
    let told = |name: &str, text: &String| if is_among(marks, name) { String::new() } else { text.clone() };
    let photo = (!form.kept_photo.is_empty()).then(|| t!(lang, "report-review-photo"));
    let place = [
        form.place.clone(),
        area.map_or_else(String::new, |area| area.name.clone()),
        told("place_words", &form.place_words),
        position.unwrap_or_default(),
    ];
    let when: Vec<String> = words(&form.time_band, TimeBand::parse, |band| wording::time_band(band, lang));
    let days = words(&form.day_type, DayType::parse, |day| wording::day_type(day, lang));
    let often = word(&form.recurrence, Recurrence::parse, |often| wording::recurrence(often, lang));
    let answers = [
        (t!(lang, "report-review-place"), place.to_vec()),
        (t!(lang, "report-what-title"), vec![choice.map_or_else(String::new, |c| c.label.in_lang(lang).to_owned())]),
        (t!(lang, "report-when-title"), [when, days, often].concat()),
        (t!(lang, "report-impact"), word(&form.impact, Impact::parse, |step| wording::impact(step, lang))),
        (t!(lang, "report-words"), vec![told("words", &form.words), photo.unwrap_or_default()]),
        (t!(lang, "report-already"), word(&form.already, AlreadyReported::parse, |a| wording::already(a, lang))),
        (t!(lang, "report-email"), vec![form.email.clone()]),
    ];
    answers.into_iter().filter_map(|(question, lines)| Some((question, answer(lines)?))).collect()
}

/// The lines of an answer that say something; none when there are none.
fn answer(lines: Vec<String>) -> Option<AnyView> {
    let lines: Vec<_> = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
    let shown = lines.iter().map(|line| view! { <p class="typed">{line.clone()}</p> }).collect_view();
    (!lines.is_empty()).then(|| view! { <div class="stack-s">{shown}</div> }.into_any())
}

fn words<T>(
    codes: &[String],
    parse: impl Fn(&str) -> Result<T, UnknownCode>,
    say: impl Fn(T) -> String,
) -> Vec<String> {
    codes.iter().filter_map(|code| parse(code).ok()).map(say).collect()
}

fn word<T>(code: &str, parse: impl Fn(&str) -> Result<T, UnknownCode>, say: impl Fn(T) -> String) -> Vec<String> {
    parse(code).map(say).into_iter().collect()
}
