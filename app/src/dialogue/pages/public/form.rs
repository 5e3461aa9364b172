//! The form of a survey as a page.

use super::{list::when, read::head};
use crate::{
    dialogue::{
        labels,
        model::{Survey, Typed, names},
        pages::{
            public_address,
            questions::{Asking, questions},
            said,
        },
        service::public::Shown,
    },
    fault::Fault,
    forms::FieldErrors,
    kernel::lang::Lang,
    platform::clock::plain_date,
    shell::{Frame, fault_words},
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// A survey with what was typed.
pub(super) struct Asked<'a> {
    /// The survey as it is public.
    pub shown: &'a Shown,
    /// Its questions.
    pub survey: &'a Survey,
    /// What was typed, and the chance of the form.
    pub typed: &'a Typed,
    /// What is wrong with it.
    pub errors: &'a FieldErrors,
    /// Why it could not be counted just now.
    pub fault: Option<Fault>,
}

impl Asked<'_> {
    /// The page. It is kept nowhere: the chance in it is that of one form, and somebody's answers may be in it.
    pub fn page(self, frame: &Frame) -> Response {
        let lang = frame.lang;
        let action = lang.path(&public_address(&self.shown.slug));
        let summary = self.errors.summary(lang);
        let count = summary.len();
        let status = if summary.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let page = frame.page(self.shown.title.in_lang(lang).to_owned());
        let page = match &self.fault {
            Some(fault) => page.not_now(fault),
            None => page.status(status),
        };
        let fault = self.fault.as_ref().map(|fault| match fault {
            Fault::Conflict => (t!(lang, "dialogue-changed"), t!(lang, "dialogue-changed-text")),
            fault => fault_words(lang, fault),
        });
        let fault =
            fault.map(|(title, text)| view! { <Notice title tone=Tone::Danger announce=true><p>{text}</p></Notice> });
        let asking = Asking { lang, survey: self.survey, typed: self.typed, errors: self.errors };
        let form = self.typed.one("form").to_owned();
        page.render(|| {
            view! {
                <div class="page page-narrow stack-l">
                    <ErrorSummary title=t!(lang, "form-errors", count = count) errors=summary/>
                    {fault}
                    {head(lang, self.shown)}
                    {intro(lang, self.survey, self.shown)}
                    <form class="stack-l" method="post" action=action>
                        <HiddenInput name="form" value=form/>
                        {questions(&asking)}
                        {personal(lang, &asking)}
                        <ActionBar><Button text=t!(lang, "dialogue-send") kind=ButtonKind::Amber/></ActionBar>
                    </form>
                </div>
            }
        })
    }
}

/// Why it is asked, until when, and what becomes of the answers.
fn intro(lang: Lang, survey: &Survey, shown: &Shown) -> AnyView {
    let (text, code) = said(lang, &survey.intro);
    let closes = when(lang, shown);
    let report = survey.report_by.map(|day| t!(lang, "dialogue-report-by", day = plain_date(day, lang)));
    view! {
        <div class="stack">
            {paragraphs(&text, Some(code))}
            <p class="small">{closes}<br/>{report}</p>
            <Notice title=t!(lang, "report-gate-title") tone=Tone::Warn>
                <p>{with_numbers(&t!(lang, "report-gate-text"))}</p>
            </Notice>
            <Details summary=t!(lang, "dialogue-privacy")><p class="measure">{t!(lang, "dialogue-privacy-text")}</p></Details>
        </div>
    }
    .into_any()
}

/// Words that look like they point at somebody: kept only when the writer says so.
fn personal(lang: Lang, asking: &Asking<'_>) -> Option<AnyView> {
    if asking.errors.is_empty() || asking.typed.asked(asking.survey).is_empty() {
        return None;
    }
    let ok = vec![Choice::new("1", t!(lang, "report-pii-ok")).chosen_if(asking.typed.one("pii_ok"))];
    let error = asking.errors.of("pii_ok", lang);
    Some(
        view! {
            <section class="stack">
                <Notice title=t!(lang, "report-pii-title") tone=Tone::Warn><p>{t!(lang, "report-pii-text")}</p></Notice>
                <CheckboxGroup name="pii_ok" id="field-pii_ok" legend=t!(lang, "report-pii-question") choices=ok error/>
            </section>
        }
        .into_any(),
    )
}

/// What was answered, in words.
pub(super) fn answers(lang: Lang, survey: &Survey, typed: &Typed) -> Vec<(String, AnyView)> {
    let mut facts = Vec::new();
    for (name, question) in names(survey) {
        let own = question.lang(lang);
        let choices = question.choices(survey);
        let word =
            |code: &str| choices.iter().find(|(one, _)| one == code).map(|(_, text)| text.in_lang(own).to_owned());
        let lines: Vec<String> = typed
            .all(name)
            .filter(|text| !text.trim().is_empty())
            .take(choices.len().max(1))
            .map(|text| word(text).unwrap_or_else(|| text.to_owned()))
            .collect();
        if !lines.is_empty() {
            let lines = lines.into_iter().map(|line| view! { <p class="typed">{line}</p> }).collect_view();
            facts
                .push((question.text.in_lang(own).to_owned(), view! { <div class="stack-s">{lines}</div> }.into_any()));
        }
    }
    let age = survey.spans.iter().find(|span| span.code() == typed.one("age"));
    facts.extend(age.map(|span| (t!(lang, "dialogue-your-age"), labels::age(lang, *span).into_any())));
    let area = survey.places.iter().find(|(code, _)| code == typed.one("area"));
    facts.extend(area.map(|(_, name)| (t!(lang, "dialogue-your-area"), name.clone().into_any())));
    facts
}
