//! Every answer once more before it is sent, for those without a script.

use crate::{
    kernel::{
        codes::UnknownCode,
        timeband::{AlreadyReported, DayType, Impact, Recurrence, TimeBand},
    },
    reports::{view::SubmitForm, wording},
    shell::Frame,
    t,
    ui::{ActionBar, Button, ButtonKind, DefinitionList, HiddenInput, PageHeading},
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
pub(super) fn review(frame: &Frame, form: &SubmitForm) -> Response {
    let lang = frame.lang;
    frame.page(t!(lang, "report-review-title")).private().render(|| {
        let hidden =
            form.travelling().into_iter().map(|(name, value)| view! { <HiddenInput name value/> }).collect_view();
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "report-review-title") lead=t!(lang, "report-review-lead")/>
                <DefinitionList facts=facts(frame, form)/>
                <form class="stack" method="post" action=frame.href("/rapportera")>
                    {hidden}
                    <HiddenInput name="reviewed" value="1"/>
                    <ActionBar>
                        <Button text=t!(lang, "report-change") kind=ButtonKind::Quiet name="do" value="change"/>
                        <Button text=t!(lang, "report-send") kind=ButtonKind::Amber/>
                    </ActionBar>
                </form>
            </div>
        }
    })
}

/// Question and answer of everything that was answered.
fn facts(frame: &Frame, form: &SubmitForm) -> Vec<(String, AnyView)> {
    let lang = frame.lang;
    let choice = frame.profile.public_choices.iter().find(|choice| choice.code == form.choice);
    let area = frame.profile.areas.iter().find(|area| area.code == form.area);
    let position = (!form.lat.is_empty()).then(|| t!(lang, "report-review-position"));
    let photo = (!form.kept_photo.is_empty()).then(|| t!(lang, "report-review-photo"));
    let place = [
        form.place.clone(),
        area.map_or_else(String::new, |area| area.name.clone()),
        form.place_words.clone(),
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
        (t!(lang, "report-words"), vec![form.words.clone(), photo.unwrap_or_default()]),
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
