//! The form of a survey, and the list of its questions.

use super::{
    SV,
    fields::{area, day, line, other_languages},
};
use crate::{
    dialogue::{
        labels,
        model::{LONGEST_TEXT, LONGEST_TITLE, MOST_QUESTIONS, State},
        pages::address,
        service::read::Whole,
        view::SurveyForm,
    },
    forms::FieldErrors,
    t,
    ui::*,
};
use leptos::prelude::*;

/// Everything but the questions.
pub(super) fn fields(form: &SurveyForm, errors: &FieldErrors) -> AnyView {
    let picked = |code: &str| form.background.iter().any(|one| one == code);
    let asked = vec![
        Choice::new("ages", t!(SV, "dialogues-ask-age")).chosen(picked("ages")),
        Choice::new("areas", t!(SV, "dialogues-ask-area")).chosen(picked("areas")),
    ];
    let error = errors.of("background", SV);
    let others = vec![
        line(errors, "title_fi", t!(SV, "dialogues-title-fi"), None, &form.title_fi, LONGEST_TITLE),
        area(errors, "intro_fi", t!(SV, "dialogues-intro-fi"), None, &form.intro_fi, LONGEST_TEXT),
        line(errors, "title_en", t!(SV, "dialogues-title-en"), None, &form.title_en, LONGEST_TITLE),
        area(errors, "intro_en", t!(SV, "dialogues-intro-en"), None, &form.intro_en, LONGEST_TEXT),
    ];
    let version = form.version.clone();
    view! {
        <HiddenInput name="version" value=version/>
        {line(errors, "title", t!(SV, "dialogues-title"), Some(t!(SV, "dialogues-title-hint")), &form.title, LONGEST_TITLE)}
        {area(errors, "intro", t!(SV, "dialogues-intro"), Some(t!(SV, "dialogues-intro-hint")), &form.intro, LONGEST_TEXT)}
        {other_languages(false, others)}
        <div class="grid-2">
            {day(errors, "opens", t!(SV, "dialogues-opens"), None, &form.opens)}
            {day(errors, "closes", t!(SV, "dialogues-closes"), Some(t!(SV, "dialogues-closes-hint")), &form.closes)}
        </div>
        {day(errors, "report_by", t!(SV, "dialogues-report-by"), Some(t!(SV, "dialogues-report-by-hint")), &form.report_by)}
        <CheckboxGroup name="background" id="field-background" legend=t!(SV, "dialogues-background")
            hint=t!(SV, "dialogues-background-hint") choices=asked error/>
        <ActionBar><Button text=t!(SV, "dialogues-save") name="do" value="save"/></ActionBar>
    }
    .into_any()
}

/// The questions, each with a way to its form.
pub(super) fn questions(whole: &Whole) -> Option<AnyView> {
    let survey = whole.survey()?;
    let here = address(whole.id);
    let open = !whole.answered && !matches!(whole.state, State::Closed | State::Told);
    let full = survey.questions.len() >= MOST_QUESTIONS;
    let add = (open && !full).then(|| {
        let href = format!("{here}/fraga/ny");
        view! { <p><LinkButton href text=t!(SV, "dialogues-add-question") kind=ButtonKind::Quiet glyph=Some(Glyph::Plus)/></p> }
    });
    let full = (open && full).then(|| view! { <p>{t!(SV, "dialogues-questions-enough", most = MOST_QUESTIONS)}</p> });
    let stands = (!open).then(|| view! { <p>{t!(SV, "dialogues-answered-stands")}</p> });
    let columns = vec![Column::new(t!(SV, "dialogues-question")), Column::new(t!(SV, "dialogues-asks"))];
    let rows = survey.questions.iter().enumerate().map(|(at, one)| {
        let text = format!("{}. {}", at + 1, one.text.sv);
        let href = format!("{here}/fraga/{}", one.number);
        vec![cell(view! { <a href=href>{text}</a> }), cell(labels::asks(one.asks))]
    });
    let rows: Vec<_> = rows.collect();
    let body = if rows.is_empty() {
        view! { <p>{t!(SV, "dialogues-no-questions")}</p> }.into_any()
    } else {
        view! { <DataTable caption=t!(SV, "dialogues-questions") columns rows quiet_caption=true/> }.into_any()
    };
    Some(
        view! {
            <section class="card" id="field-questions" tabindex="-1">
                <h2>{t!(SV, "dialogues-questions")}</h2>
                {body}{add}{full}{stands}
            </section>
        }
        .into_any(),
    )
}
