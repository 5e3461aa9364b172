//! The questions as people meet them: in the form, and in the preview of the office. Each is one field set that needs no
//! script. A question that is not written in the language of the page is asked in Swedish, and says so to screen readers.

use crate::{
    dialogue::{
        labels,
        model::{Asks, LONGEST_ANSWER, Question, Survey, Typed, names},
    },
    forms::FieldErrors,
    kernel::lang::Lang,
    t,
    ui::*,
};
use leptos::prelude::*;

/// A survey about to be asked.
pub(super) struct Asking<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// The survey.
    pub survey: &'a Survey,
    /// What was typed.
    pub typed: &'a Typed,
    /// What is wrong with it.
    pub errors: &'a FieldErrors,
}

/// Every question, and what is asked about the person.
pub(super) fn questions(asking: &Asking<'_>) -> AnyView {
    let all = names(asking.survey).map(|(name, question)| {
        let code = question.lang(asking.lang).code();
        let field = field(asking, name, question);
        view! { <section class="card" lang=code>{field}</section> }.into_any()
    });
    view! { {all.collect_view()}{background(asking)} }.into_any()
}

fn field(asking: &Asking<'_>, name: &'static str, question: &Question) -> AnyView {
    let (page, own) = (asking.lang, question.lang(asking.lang));
    let (id, label) = (format!("field-{name}"), question.text.in_lang(own).to_owned());
    let (error, typed) = (asking.errors.of(name, page), asking.typed);
    let given = |code: &str| typed.all(name).any(|one| one == code);
    let choices = question.choices(asking.survey).into_iter();
    let choices = choices.map(|(code, text)| Choice::new(&code, text.in_lang(own)).chosen(given(&code)));
    let mut choices: Vec<Choice> = choices.collect();
    let hint = (!question.must).then(|| t!(own, "dialogue-may-skip"));
    match question.asks {
        Asks::Scale | Asks::One => view! { <RadioGroup name id legend=label choices hint error/> }.into_any(),
        Asks::Several => {
            let hint = t!(own, "dialogue-several");
            view! { <CheckboxGroup name id legend=label choices hint error/> }.into_any()
        }
        Asks::Place => {
            choices.insert(0, Choice::new("", t!(own, "dialogue-choose")));
            view! { <Select name id label choices hint error/> }.into_any()
        }
        Asks::Words => {
            let (hint, value) = (t!(own, "dialogue-words-hint"), typed.one(name).to_owned());
            view! { <TextArea name id label hint error value rows=4 maxlength=most(LONGEST_ANSWER)/> }.into_any()
        }
    }
}

/// Age and area: nobody has to tell, and neither is kept together with anything.
fn background(asking: &Asking<'_>) -> Option<AnyView> {
    let (lang, survey) = (asking.lang, asking.survey);
    if !survey.ages && !survey.areas {
        return None;
    }
    let pick = |name: &'static str, label: String, choices: Vec<(String, String)>| {
        let none = Choice::new("", t!(lang, "dialogue-rather-not"));
        let choices = std::iter::once(none).chain(choices.into_iter().map(|(code, text)| Choice::new(code, text)));
        let choices: Vec<_> = choices.map(|one| one.chosen_if(asking.typed.one(name))).collect();
        let (id, error) = (format!("field-{name}"), asking.errors.of(name, lang));
        view! { <Select name id label choices error/> }.into_any()
    };
    let ages = survey.ages.then(|| {
        let spans = survey.spans.iter().map(|span| (span.code(), labels::age(lang, *span)));
        pick("age", t!(lang, "dialogue-your-age"), spans.collect())
    });
    let areas = survey.areas.then(|| pick("area", t!(lang, "dialogue-your-area"), survey.places.clone()));
    Some(
        view! {
            <section class="card stack">
                <h2>{t!(lang, "dialogue-about-you")}</h2>
                <p>{t!(lang, "dialogue-about-you-text")}</p>
                {ages}
                {areas}
            </section>
        }
        .into_any(),
    )
}
