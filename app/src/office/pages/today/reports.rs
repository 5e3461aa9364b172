//! Reports: what waits in the inbox, what was said last, and what everybody may know.

use super::{SV, counted};
use crate::{
    platform::clock::{Timestamp, spoken_moment},
    reports::{COUNTED, Heard, HeardLine, InboxCounts, LATEST_DAYS, LEAST_TOLD, Latest},
    t,
    ui::{ButtonKind, Card, DefinitionList, LinkButton, StatusTag, Tone},
};
use leptos::prelude::*;

/// What waits in the inbox, each line a way to exactly those reports.
pub(super) fn counts(counts: &InboxCounts) -> AnyView {
    let lines = [
        (t!(SV, "today-late"), counts.late, "?late=1", Tone::Danger),
        (t!(SV, "today-new"), counts.new, "?state=received", Tone::Info),
        (t!(SV, "today-reopened"), counts.reopened, "?state=in_review&reopened=1", Tone::Warn),
        (t!(SV, "today-mine"), counts.mine, "?assigned=me", Tone::Neutral),
        (t!(SV, "today-nobodys"), counts.nobodys, "?assigned=nobody", Tone::Neutral),
        (t!(SV, "today-needs-more"), counts.needs_more, "?state=needs_more", Tone::Neutral),
        (t!(SV, "today-open"), counts.open, "?state=open", Tone::Neutral),
    ];
    let lines = lines.into_iter().filter(|(_, many, ..)| *many > 0);
    let lines =
        lines.map(|(text, many, query, tone)| counted(format!("/personal/inkorg{query}"), text, shown(many), tone));
    let lines = lines.collect_view();
    let todo = match counts.todo {
        0 => view! { <p>{t!(SV, "today-inbox-empty")}</p> }.into_any(),
        many => {
            let text = t!(SV, "today-todo", count = many, many = shown(many));
            view! { <p><LinkButton href="/personal/inkorg" text kind=ButtonKind::Amber/></p> }.into_any()
        }
    };
    view! { <Card title=t!(SV, "office-inbox")>{todo}<ul class="plain stack-s">{lines}</ul></Card> }.into_any()
}

/// Counting stops at some point; the words say so.
fn shown(many: i64) -> String {
    if many >= COUNTED { format!("{}+", COUNTED - 1) } else { many.to_string() }
}

/// The newest answers of the office.
pub(super) fn answers(heard: &Heard, now: Timestamp) -> AnyView {
    let body = if heard.answers.is_empty() {
        view! { <p>{t!(SV, "today-no-answers")}</p> }.into_any()
    } else {
        let line = |line: &HeardLine| {
            let who = line.who.clone().unwrap_or_else(|| t!(SV, "office-somebody"));
            row(line, now, line.what.clone(), Tone::Neutral, Some(who))
        };
        let lines = heard.answers.iter().map(line).collect_view();
        view! { <ul class="plain stack-s">{lines}</ul> }.into_any()
    };
    view! { <Card title=t!(SV, "today-answers")>{body}</Card> }.into_any()
}

/// What residents said when they were asked whether it helped.
pub(super) fn verdicts(heard: &Heard, now: Timestamp) -> AnyView {
    let body = if heard.yes + heard.no == 0 {
        view! { <p>{t!(SV, "today-no-verdicts", days = LATEST_DAYS)}</p> }.into_any()
    } else {
        let line = |(line, yes): &(HeardLine, bool)| {
            let (what, tone) = match yes {
                true => (t!(SV, "today-yes"), Tone::Ok),
                false => (t!(SV, "today-no"), Tone::Warn),
            };
            row(line, now, what, tone, None)
        };
        let lines = heard.verdicts.iter().map(line).collect_view();
        view! {
            <p>{t!(SV, "today-verdicts-sum", yes = heard.yes, no = heard.no, days = LATEST_DAYS)}</p>
            <ul class="plain stack-s">{lines}</ul>
        }
        .into_any()
    };
    view! { <Card title=t!(SV, "today-verdicts")>{body}</Card> }.into_any()
}

fn row(line: &HeardLine, now: Timestamp, what: String, tone: Tone, who: Option<String>) -> AnyView {
    let href = format!("/personal/inkorg/{}", line.id);
    let about = [Some(spoken_moment(line.at, now, SV)), who].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <li class="spread spread-tight">
            <div><a href=href>{line.title.clone()}</a><p class="small">{about}</p></div>
            <StatusTag text=what tone/>
        </li>
    }
    .into_any()
}

/// The figures anybody sees on the start page for residents.
pub(super) fn latest(latest: Latest) -> AnyView {
    let few = t!(SV, "start-few", least = LEAST_TOLD);
    let body = if latest.received.is_some() {
        let told = |count: Option<i64>| count.map_or_else(|| few.clone(), |count| count.to_string());
        let facts = [
            (t!(SV, "start-received"), latest.received),
            (t!(SV, "start-answered"), latest.answered),
            (t!(SV, "start-done"), latest.done),
        ];
        let facts = facts.map(|(word, count)| (word, view! { <b class="n">{told(count)}</b> }.into_any()));
        view! { <DefinitionList facts=facts.into()/> }.into_any()
    } else {
        view! { <p>{t!(SV, "start-too-few", least = LEAST_TOLD)}</p> }.into_any()
    };
    view! {
        <Card title=t!(SV, "start-latest", days = LATEST_DAYS)>
            {body}
            <p class="small">{t!(SV, "today-public")}" "<a href="/">{t!(SV, "today-to-public")}</a></p>
        </Card>
    }
    .into_any()
}
