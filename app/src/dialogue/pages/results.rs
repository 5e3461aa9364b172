//! What came of a dialogue: words, figures as charts with their tables, and who has not been heard.

use crate::{
    dialogue::{
        labels,
        model::{List, Of, Row, Survey, Told},
    },
    kernel::lang::Lang,
    observations::FEWEST_TO_SHARE,
    platform::clock::plain_date,
    t,
    ui::*,
};
use leptos::prelude::*;

/// Somebody is not heard whose share of the answers is less than this part of their share of the inhabitants.
const HEARD: f64 = 0.5;

/// Everything of it: what we heard, what happens now, the figures, who is missing.
pub(super) fn whole(lang: Lang, told: &Told, survey: Option<&Survey>) -> AnyView {
    let text = |heading: String, text: &str| {
        let body = paragraphs(text, Some("sv"));
        (!text.is_empty()).then(|| view! { <section class="stack"><h2>{heading}</h2>{body}</section> })
    };
    // Whoever comes to a meeting is seen there; a survey anybody can answer, and more than once.
    let open = told.facts.is_none().then(|| view! { <p class="measure">{t!(lang, "dialogue-open-to-all")}</p> });
    let themes = told.facts.as_ref().map(|facts| text(t!(lang, "dialogue-themes"), &facts.themes));
    view! {
        {facts(lang, told)}
        {open}
        {themes}
        {text(t!(lang, "dialogue-heard"), &told.report.heard)}
        {text(t!(lang, "dialogue-next"), &told.report.next)}
        {figures(lang, told)}
        {words(lang, told, survey)}
        {missing(lang, told)}
    }
    .into_any()
}

fn few(lang: Lang) -> String {
    t!(lang, "dialogue-few", least = FEWEST_TO_SHARE)
}

fn facts(lang: Lang, told: &Told) -> AnyView {
    let many = told.answers.map_or_else(|| few(lang), |many| many.to_string());
    let mut facts = Vec::new();
    if let Some(meeting) = &told.facts {
        let areas = if meeting.areas.is_empty() { t!(lang, "dialogue-everywhere") } else { meeting.areas.join(", ") };
        let arranged = meeting.arranged.clone();
        let day = meeting.day.map(|day| plain_date(day, lang));
        facts.push((t!(lang, "dialogue-day"), day.into_any()));
        facts.push((t!(lang, "dialogue-where"), areas.into_any()));
        facts.push((t!(lang, "dialogue-arranged"), view! { <span lang="sv">{arranged}</span> }.into_any()));
        facts.push((t!(lang, "dialogue-took-part"), many.into_any()));
    } else {
        facts.push((t!(lang, "dialogue-answered"), many.into_any()));
    }
    view! { <DefinitionList facts/> }.into_any()
}

/// Questions, and the groups of a meeting.
pub(super) fn figures(lang: Lang, told: &Told) -> Option<AnyView> {
    let lists = told.lists.iter().enumerate().filter(|(_, list)| !matches!(list.of, Of::Ages | Of::Areas));
    let charts: Vec<AnyView> = lists.map(|(at, list)| chart(lang, at, list)).collect();
    if charts.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="stack-l">
                <div class="stack-s">
                    <h2>{t!(lang, "dialogue-figures")}</h2>
                    <p class="small measure">{t!(lang, "dialogue-hidden", least = FEWEST_TO_SHARE)}</p>
                </div>
                {charts}
            </section>
        }
        .into_any(),
    )
}

#[expect(clippy::cast_precision_loss, reason = "answers are counted in thousands")]
fn chart(lang: Lang, at: usize, list: &List) -> AnyView {
    let (title, description) = match &list.of {
        Of::Question(text, several) => {
            let how = if *several { t!(lang, "dialogue-chart-several") } else { t!(lang, "dialogue-chart-one") };
            (text.in_lang(lang).to_owned(), how)
        }
        _ => (t!(lang, "dialogue-groups"), t!(lang, "dialogue-groups-text")),
    };
    let bars = |row: &Row| Bars {
        label: labels::label(lang, &row.label),
        values: vec![row.number.map(|number| number as f64)],
    };
    let groups = list.rows.iter().map(bars).collect();
    view! {
        <BarChart id=format!("resultat-{at}") title description series=vec![t!(lang, "dialogue-number")] groups
            category=t!(lang, "dialogue-answer") table_summary=t!(lang, "dialogue-table") missing=t!(lang, "dialogue-hidden-figure")/>
    }
    .into_any()
}

/// Own words as the office wrote them down: never as they were sent.
fn words(lang: Lang, told: &Told, survey: Option<&Survey>) -> Option<AnyView> {
    let said = told.report.words.iter().map(|one| {
        let asked = survey.and_then(|survey| survey.question(one.question)).map(|one| one.text.sv.clone());
        let lines = one.text.lines().filter(|line| !line.trim().is_empty());
        let lines = lines.map(|line| view! { <li>{line.to_owned()}</li> }).collect_view();
        view! { <h3 lang="sv">{asked}</h3><ul class="measure" lang="sv">{lines}</ul> }
    });
    let said = said.collect_view();
    (!told.report.words.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(lang, "dialogue-own-words")}</h2>
                <p class="small measure">{t!(lang, "dialogue-own-words-text")}</p>
                {said}
            </section>
        }
        .into_any()
    })
}

/// A row of those who were heard: its share of the answers, and of the inhabitants.
struct Share {
    label: String,
    answers: Option<f64>,
    inhabitants: Option<f64>,
}

impl Share {
    /// Hardly heard, as far as the figures show: what is hidden tells nothing.
    fn is_missing(&self) -> bool {
        match (self.answers, self.inhabitants) {
            (Some(answers), Some(inhabitants)) => answers < inhabitants * HEARD,
            (Some(answers), None) => answers == 0.0,
            (None, _) => false,
        }
    }
}

/// In whole per cent.
#[expect(clippy::cast_precision_loss, reason = "inhabitants are counted in thousands")]
fn percent(part: i64, of: i64) -> f64 {
    if of > 0 { (part as f64 * 100.0 / of as f64).round() } else { 0.0 }
}

fn shares(lang: Lang, list: &List, all: i64) -> Vec<Share> {
    // Shares of those who live here can be told only when all of them are known.
    let asked = list.rows.iter().filter(|row| row.label != crate::dialogue::model::Label::Nothing);
    let people: Option<i64> = asked.clone().map(|row| row.inhabitants).sum();
    let share = |row: &Row| Share {
        label: labels::label(lang, &row.label),
        answers: row.number.map(|number| percent(number, all)),
        inhabitants: people.zip(row.inhabitants).map(|(people, many)| percent(many, people)),
    };
    asked.map(share).collect()
}

/// Who has not been heard: ages and areas beside how many live there.
pub(super) fn missing(lang: Lang, told: &Told) -> Option<AnyView> {
    let all = told.answers?;
    let lists = told.lists.iter().enumerate().filter(|(_, list)| matches!(list.of, Of::Ages | Of::Areas));
    let (mut charts, mut names) = (Vec::new(), Vec::new());
    for (at, list) in lists {
        let shares = shares(lang, list, all);
        // Where nobody said anything about themselves, nobody is missing more than others.
        let said = shares.iter().any(|one| one.answers != Some(0.0));
        names.extend(shares.iter().filter(|one| said && one.is_missing()).map(|one| one.label.clone()));
        charts.push(compared(lang, at, list, shares));
    }
    if charts.is_empty() {
        return None;
    }
    let verdict = if names.is_empty() {
        t!(lang, "dialogue-all-heard")
    } else {
        t!(lang, "dialogue-not-heard", names = names.join(", "))
    };
    let source = (!told.source.is_empty()).then(|| t!(lang, "dialogue-source", source = told.source.as_str()));
    Some(
        view! {
            <section class="stack-l">
                <div class="stack-s">
                    <h2>{t!(lang, "dialogue-missing")}</h2>
                    <p class="measure">{verdict}</p>
                    <p class="small measure">{t!(lang, "dialogue-missing-text")}</p>
                    <p class="small measure">{source}</p>
                </div>
                {charts}
            </section>
        }
        .into_any(),
    )
}

fn compared(lang: Lang, at: usize, list: &List, shares: Vec<Share>) -> AnyView {
    let title = if list.of == Of::Ages { t!(lang, "dialogue-by-age") } else { t!(lang, "dialogue-by-area") };
    let known = shares.iter().any(|one| one.inhabitants.is_some());
    let mut series = vec![t!(lang, "dialogue-share-answers")];
    let description = if known { t!(lang, "dialogue-share-both") } else { t!(lang, "dialogue-share-one") };
    if known {
        series.push(t!(lang, "dialogue-share-people"));
    }
    let values = |one: &Share| if known { vec![one.answers, one.inhabitants] } else { vec![one.answers] };
    let groups = shares.iter().map(|one| Bars { label: one.label.clone(), values: values(one) }).collect();
    view! {
        <BarChart id=format!("hort-{at}") title description series groups category=t!(lang, "dialogue-who")
            table_summary=t!(lang, "dialogue-table") missing=t!(lang, "dialogue-hidden-figure")/>
    }
    .into_any()
}
