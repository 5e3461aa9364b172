//! What residents say of a pledge, below it: the form, figures that are not small, and voices the office has read.

use crate::{
    forms::FieldErrors,
    kernel::lang::Lang,
    observations::FEWEST_TO_SHARE,
    pledges::{
        labels,
        model::{ANSWERS_AT_A_TIME, LONGEST_FEEDBACK, Matters, Noticed, Tally},
        pages::public_address,
        service::feedback::{Heard, Voice},
        view::FeedbackForm,
    },
    shell::Frame,
    t,
    ui::*,
};
use leptos::prelude::*;

/// What somebody is saying.
pub(super) struct Said<'a> {
    /// What was typed.
    pub form: &'a FeedbackForm,
    /// What is wrong with it.
    pub errors: &'a FieldErrors,
    /// It has just been sent.
    pub thanked: bool,
}

/// The mistakes, on top of the page.
pub(super) fn mistakes(lang: Lang, said: &Said<'_>) -> AnyView {
    let summary = said.errors.summary(lang);
    let count = summary.len();
    view! { <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/> }.into_any()
}

/// All of it.
pub(super) fn section(frame: &Frame, slug: &str, heard: &Heard, said: &Said<'_>) -> AnyView {
    let lang = frame.lang;
    let thanks = said.thanked.then(|| {
        view! { <Notice title=t!(lang, "feedback-thanks") tone=Tone::Ok announce=true><p>{t!(lang, "feedback-thanks-text")}</p></Notice> }
    });
    view! {
        <section class="stack no-print" id="synpunkter" tabindex="-1">
            <h2>{t!(lang, "feedback-title")}</h2>
            {thanks}
            {form(frame, slug, said)}
            {figures(lang, heard)}
            {voices(lang, &heard.voices)}
        </section>
    }
    .into_any()
}

fn figures(lang: Lang, heard: &Heard) -> Option<AnyView> {
    let matters = Matters::ALL.iter().map(|one| labels::matters(lang, *one)).collect();
    let noticed = Noticed::ALL.iter().map(|one| labels::noticed(lang, *one)).collect();
    let tables = [
        heard.matters.as_ref().map(|told| table(lang, t!(lang, "feedback-matters"), matters, told)),
        heard.noticed.as_ref().map(|told| table(lang, t!(lang, "feedback-noticed"), noticed, told)),
    ];
    let tables: Vec<_> = tables.into_iter().flatten().collect();
    let (least, step) = (FEWEST_TO_SHARE, ANSWERS_AT_A_TIME);
    (!tables.is_empty()).then(|| {
        view! {
            <div class="grid-2">{tables}</div>
            <p class="small">{t!(lang, "feedback-few", least = least, step = step)}</p>
        }
        .into_any()
    })
}

/// The answers to a question; one line where none of them may be told.
fn table(lang: Lang, caption: String, names: Vec<String>, told: &Tally) -> AnyView {
    if told.figures.iter().all(Option::is_none) {
        return view! { <p>{t!(lang, "feedback-too-few", question = caption)}</p> }.into_any();
    }
    let columns = vec![Column::new(t!(lang, "feedback-answer")), Column::number(t!(lang, "feedback-many"))];
    let figure = |figure: Option<i64>| figure.map_or_else(|| t!(lang, "feedback-hidden"), |n| n.to_string());
    let rows = names.into_iter().zip(&told.figures).map(|(name, n)| vec![cell(name), cell(figure(*n))]);
    let mut rows: Vec<_> = rows.collect();
    rows.push(vec![cell(t!(lang, "feedback-all")), cell(told.all.to_string())]);
    view! { <DataTable caption columns rows/> }.into_any()
}

fn voices(lang: Lang, voices: &[Voice]) -> Option<AnyView> {
    let items = voices.iter().map(|one| {
        let (words, spoken, answer) = (one.words.clone(), one.lang.code(), one.answer.clone());
        let answer = (!answer.is_empty()).then(|| {
            view! { <p><b>{t!(lang, "feedback-our-answer")}</b>" "<span lang="sv" class="typed">{answer}</span></p> }
        });
        let carried = one.carried.map(|n| view! { <p class="small">{t!(lang, "feedback-carried", n = n)}</p> });
        view! { <li class="stack-s"><p class="typed" lang=spoken>{words}</p>{answer}{carried}</li> }
    });
    let items = items.collect_view();
    (!voices.is_empty()).then(|| {
        view! {
            <h3>{t!(lang, "feedback-voices")}</h3>
            <p class="small">{t!(lang, "feedback-voices-text")}</p>
            <ul class="plain pledge-voices">{items}</ul>
        }
        .into_any()
    })
}

fn form(frame: &Frame, slug: &str, said: &Said<'_>) -> AnyView {
    let (lang, form, errors) = (frame.lang, said.form, said.errors);
    let matters = Matters::ALL.iter().map(|one| Choice::new(one.code(), labels::matters(lang, *one)));
    let matters = matters.map(|one| one.chosen_if(&form.matters)).collect();
    let noticed = Noticed::ALL.iter().map(|one| Choice::new(one.code(), labels::noticed(lang, *one)));
    let noticed = noticed.map(|one| one.chosen_if(&form.noticed)).collect();
    let (no_matters, no_noticed) = (errors.of("matters", lang), errors.of("noticed", lang));
    let (words, no_words) = (form.words.clone(), errors.of("words", lang));
    let action = frame.href(&public_address(slug));
    view! {
        <div class="card page-narrow">
            <p>{t!(lang, "feedback-form-text")}</p>
            <form method="post" action=action class="stack">
                <RadioGroup name="matters" id="field-matters" legend=t!(lang, "feedback-matters") choices=matters error=no_matters/>
                <RadioGroup name="noticed" id="field-noticed" legend=t!(lang, "feedback-noticed") choices=noticed error=no_noticed/>
                <TextArea name="words" id="field-words" label=t!(lang, "feedback-words") hint=t!(lang, "feedback-words-hint")
                    value=words error=no_words rows=4 maxlength=most(LONGEST_FEEDBACK)/>
                {personal(lang, form, errors)}
                <div><Button text=t!(lang, "feedback-send")/></div>
            </form>
        </div>
    }
    .into_any()
}

/// Asks once whether words that look like personal data shall be sent as they are.
fn personal(lang: Lang, form: &FeedbackForm, errors: &FieldErrors) -> Option<AnyView> {
    let error = errors.of("pii_ok", lang);
    if error.is_none() && form.pii_ok != "1" {
        return None;
    }
    let choices = vec![Choice::new("1", t!(lang, "report-pii-ok")).chosen_if(&form.pii_ok)];
    Some(
        view! {
            <Notice title=t!(lang, "report-pii-title") tone=Tone::Warn><p>{t!(lang, "report-pii-text")}</p></Notice>
            <CheckboxGroup name="pii_ok" id="field-pii_ok" legend=t!(lang, "report-pii-question") choices error/>
        }
        .into_any(),
    )
}
