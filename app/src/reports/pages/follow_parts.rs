//! The parts of a report's page: its history, what was sent, and what can be done.

use super::{follow::MOST_WORDS, follow_view::Page, timeline::happening};
use crate::{
    kernel::pii_types::{Pii, Purpose},
    reports::{
        model::{PhotoState, Report, Verdict},
        wording,
    },
    t,
    ui::{
        Button, ButtonForm, ButtonKind, Card, CheckboxGroup, Choice, DefinitionList, Details, HiddenInput, Notice,
        TextArea, Timeline, Tone,
    },
};
use leptos::prelude::*;

/// What happened, with reasons and answers, oldest first.
pub(super) fn history(page: &Page<'_>) -> impl IntoView + use<> {
    let (profile, lang) = (&page.frame.profile, page.frame.lang);
    let happenings = page.shown.case.events.iter().map(|event| happening(profile, lang, page.now, event)).collect();
    view! { <section class="stack"><h2>{t!(page.frame.lang, "follow-timeline")}</h2><Timeline happenings/></section> }
}

fn shown(words: &Pii<String>) -> String {
    words.disclose(Purpose::ShowToSender).clone()
}

/// What was sent, folded: the person knows it, and somebody may look over their shoulder.
pub(super) fn told(page: &Page<'_>) -> Option<AnyView> {
    let (lang, report) = (page.frame.lang, &page.shown.case.report);
    let facts = facts(page, report);
    let photo = photo(page, report);
    let summary = if report.withdrawn { t!(lang, "follow-kept") } else { t!(lang, "follow-told") };
    let masked = report.masked.then(|| view! { <p class="hint">{t!(lang, "follow-masked")}</p> });
    Some(
        view! {
            <Details summary=summary><DefinitionList facts/>{masked}{photo}</Details>
        }
        .into_any(),
    )
}

fn facts(page: &Page<'_>, report: &Report) -> Vec<(String, AnyView)> {
    let (lang, profile) = (page.frame.lang, &page.frame.profile);
    let area = report.area.as_ref().map(|code| profile.area_name(code.as_str()));
    let bands = report.time_bands.iter().map(|band| wording::time_band(*band, lang));
    let days = report.day_types.iter().map(|day| wording::day_type(*day, lang));
    let when = bands.chain(days).collect::<Vec<_>>().join(" · ");
    let answers = [
        (t!(lang, "follow-told-what"), profile.choice_name(&report.choice, lang)),
        (t!(lang, "follow-told-area"), area.unwrap_or_default()),
        (t!(lang, "follow-told-place"), shown(&report.place_words)),
        (t!(lang, "follow-told-when"), when),
        (t!(lang, "follow-told-impact"), report.impact.map(|step| wording::impact(step, lang)).unwrap_or_default()),
        (t!(lang, "follow-told-words"), shown(&report.words)),
    ];
    let answered = answers.into_iter().filter(|(_, answer)| !answer.is_empty());
    answered.map(|(word, answer)| (word, view! { <span class="typed">{answer}</span> }.into_any())).collect()
}

fn photo(page: &Page<'_>, report: &Report) -> Option<AnyView> {
    let lang = page.frame.lang;
    let text = |text: String| Some(view! { <p class="hint">{text}</p> }.into_any());
    match report.photo_state {
        PhotoState::None => None,
        PhotoState::Incoming => text(t!(lang, "follow-photo-incoming")),
        PhotoState::Refused => text(t!(lang, "follow-photo-refused")),
        PhotoState::Ready => {
            let (small, large) = (format!("{}/bild/liten", page.action), format!("{}/bild/stor", page.action));
            Some(
                view! {
                    <a class="photo-link" href=large aria-label=t!(lang, "follow-photo-open")>
                        <img class="photo-preview" src=small alt=t!(lang, "follow-photo-alt") loading="lazy"/>
                    </a>
                }
                .into_any(),
            )
        }
    }
}

/// The way to what came of it where many said the same.
pub(super) fn answer(page: &Page<'_>) -> Option<AnyView> {
    let (lang, (title, path)) = (page.frame.lang, page.shown.answer.clone()?);
    let href = page.frame.href(&path);
    Some(
        view! {
            <Card title=t!(lang, "follow-answer") calm=true>
                <p>{t!(lang, "follow-answer-text")}</p>
                <p><a href=href lang="sv">{title}</a></p>
            </Card>
        }
        .into_any(),
    )
}

/// "Did it help?", once there is something to judge.
pub(super) fn verdict(page: &Page<'_>) -> Option<AnyView> {
    let (lang, report) = (page.frame.lang, &page.shown.case.report);
    if report.withdrawn || !report.status.can_be_reopened() {
        return None;
    }
    if let Some(given) = report.helped {
        let title = match given {
            Verdict::Yes => t!(lang, "follow-helped-thanks-yes"),
            Verdict::No => t!(lang, "follow-helped-thanks-no"),
        };
        return Some(view! { <Notice title tone=Tone::Neutral/> }.into_any());
    }
    let fields = |verdict: Verdict| {
        vec![("do".to_owned(), "verdict".to_owned()), ("verdict".to_owned(), verdict.code().to_owned())]
    };
    Some(
        view! {
            <section class="card stack-s">
                <h2>{t!(lang, "follow-helped")}</h2>
                <p>{t!(lang, "follow-helped-text")}</p>
                <div class="cluster">
                    <ButtonForm action=page.action.clone() text=t!(lang, "follow-helped-yes") kind=ButtonKind::Primary fields=fields(Verdict::Yes)/>
                    <ButtonForm action=page.action.clone() text=t!(lang, "follow-helped-no") kind=ButtonKind::Quiet fields=fields(Verdict::No)/>
                </div>
            </section>
        }
        .into_any(),
    )
}

/// A form of the page, told from the others by `act`.
fn form<I: IntoView>(page: &Page<'_>, act: &'static str, inside: I) -> impl IntoView + use<I> {
    view! { <form class="stack" method="post" action=page.action.clone()><HiddenInput name="do" value=act/>{inside}</form> }
}

/// "Send as it is", when words look like personal data.
fn as_it_is(page: &Page<'_>, field: &'static str, words: &str) -> Option<AnyView> {
    let lang = page.frame.lang;
    let asked = page.shown.errors.of(field, lang).is_some() && !crate::kernel::pii::find(words).is_empty();
    let ok = vec![Choice::new("1", t!(lang, "report-pii-ok")).chosen_if(&page.shown.form.pii_ok)];
    asked.then(|| {
        view! { <CheckboxGroup name="pii_ok" id=format!("field-pii_ok-{field}") legend=t!(lang, "report-pii-question") choices=ok/> }.into_any()
    })
}

/// Open from the start when there is something to put right in it.
fn opened(page: &Page<'_>, act: &str) -> bool {
    page.shown.form.act == act
}

/// More words. Asked for, the form stands open.
pub(super) fn add(page: &Page<'_>) -> impl IntoView + use<> {
    let (lang, typed) = (page.frame.lang, &page.shown.form.words);
    let asked = page.shown.case.report.status == crate::reports::model::Status::NeedsMore;
    let inside = view! {
        <TextArea name="words" id="field-words" label=t!(lang, "follow-add-label") hint=t!(lang, "follow-add-hint") value=typed.clone()
            maxlength=u32::try_from(MOST_WORDS).ok() required=true error=page.shown.errors.of("words", lang)/>
        {as_it_is(page, "words", typed)}
        <p><Button text=t!(lang, "follow-add-send")/></p>
    };
    let form = form(page, "addition", inside).into_any();
    view! { <Details summary=t!(lang, "follow-add") open={asked || opened(page, "addition")}>{form}</Details> }
}

/// Opening a closed report again.
pub(super) fn reopen(page: &Page<'_>) -> Option<AnyView> {
    let (lang, report, typed) = (page.frame.lang, &page.shown.case.report, &page.shown.form.why);
    if report.withdrawn || !report.status.can_be_reopened() {
        return None;
    }
    let inside = view! {
        <p>{t!(lang, "follow-reopen-text")}</p>
        <TextArea name="why" id="field-why" label=t!(lang, "follow-reopen-label") value=typed.clone()
            maxlength=u32::try_from(MOST_WORDS).ok() required=true error=page.shown.errors.of("why", lang)/>
        {as_it_is(page, "why", typed)}
        <p><Button text=t!(lang, "follow-reopen-send")/></p>
    };
    let form = form(page, "reopen", inside).into_any();
    Some(view! { <Details summary=t!(lang, "follow-reopen") open=opened(page, "reopen")>{form}</Details> }.into_any())
}

/// Taking the report back, in two steps: what it erases cannot come back.
pub(super) fn withdraw(page: &Page<'_>) -> impl IntoView + use<> {
    let lang = page.frame.lang;
    let sure = vec![Choice::new("1", t!(lang, "follow-withdraw-sure"))];
    let inside = view! {
        <p>{t!(lang, "follow-withdraw-text")}</p>
        <CheckboxGroup name="sure" id="field-sure" legend=t!(lang, "follow-withdraw-confirm") choices=sure
            error=page.shown.errors.of("sure", lang)/>
        <p><Button text=t!(lang, "follow-withdraw-send") kind=ButtonKind::Danger/></p>
    };
    let form = form(page, "withdraw", inside).into_any();
    view! { <Details summary=t!(lang, "follow-withdraw") open=opened(page, "withdraw")>{form}</Details> }
}
