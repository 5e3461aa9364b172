//! What there is to read of a contact: what the person told and the conversation, both locked until the key is open; tries
//! to reach the person; and what the office knows of it.

use super::{SV, contact::Typed, labels, parts};
use crate::{
    forms::FieldErrors,
    platform::clock::{Timestamp, local_date, plain_date, spoken_date, spoken_moment},
    support::{
        labels as common,
        model::{AgeGroup, Attempt, ContactState, Crime, Help, Hours, LONGEST_MESSAGE, Sex, WayKind},
        view::{Case, Consent, Message, Tried},
    },
    t,
    ui::*,
};
use leptos::prelude::*;
use serde_json::{Map, Value, json};

/// The person has taken it back: said before anything else, for the number may stand on a note.
pub(super) fn over(one: &Case) -> Option<AnyView> {
    (one.row.state == ContactState::Withdrawn).then(|| {
        view! {
            <Notice title=t!(SV, "office-support-withdrawn") tone=Tone::Danger><p>{t!(SV, "office-support-withdrawn-text")}</p></Notice>
        }
        .into_any()
    })
}

/// What the person told, as places that the script fills.
pub(super) fn told(one: &Case, now: Timestamp) -> AnyView {
    if one.sealed.is_none() {
        return view! {
            <Card title=t!(SV, "office-support-told")><p>{t!(SV, "office-support-shredded")}</p></Card>
        }
        .into_any();
    }
    let no_key = one.wrapped.is_none().then(|| {
        view! { <Notice title=t!(SV, "office-support-no-wrap") tone=Tone::Warn><p>{t!(SV, "office-support-no-wrap-text")}</p></Notice> }
    });
    let changed = one.changed_at.map(|at| {
        let day = spoken_date(local_date(at), local_date(now), SV);
        view! {
            <Notice title=t!(SV, "office-support-changed", day = day) tone=Tone::Warn><p>{t!(SV, "office-support-changed-text")}</p></Notice>
        }
    });
    view! {
        <section class="card stack-s" aria-labelledby="told-title" data-case=held(one) data-vocabulary=vocabulary()>
            <h2 id="told-title">{t!(SV, "office-support-told")}</h2>
            {no_key}
            {changed}
            <p data-without-key="">{t!(SV, "office-support-told-locked")}</p>
            <p data-case-said="" role="status" hidden></p>
            {warnings()}
            <dl class="facts">
                {place("name", t!(SV, "office-support-told-name"))}
                {place("ways", t!(SV, "office-support-told-ways"))}
                {place("hours", t!(SV, "office-support-told-hours"))}
                {place("language", t!(SV, "office-support-told-language"))}
                {place("needs", t!(SV, "office-support-told-needs"))}
                {place("crime", t!(SV, "office-support-told-crime"))}
                {place("age", t!(SV, "office-support-told-age"))}
                {place("sex", t!(SV, "office-support-told-sex"))}
            </dl>
        </section>
    }
    .into_any()
}

/// What to know before calling. Stands above the number.
fn warnings() -> AnyView {
    view! {
        <div data-when="silent" hidden>
            <Notice title=t!(SV, "office-support-silent") tone=Tone::Danger><p>{t!(SV, "office-support-silent-text")}</p></Notice>
        </div>
        <div data-when="unleft" hidden><Notice title=t!(SV, "office-support-unleft") tone=Tone::Warn/></div>
        <div data-when="left" hidden><Notice title=t!(SV, "office-support-left") tone=Tone::Info/></div>
        <div data-when="interpreter" hidden><Notice title=t!(SV, "office-support-interpreter") tone=Tone::Info/></div>
    }
    .into_any()
}

fn place(told: &'static str, word: String) -> AnyView {
    view! { <div data-told=told hidden><dt>{word}</dt><dd></dd></div> }.into_any()
}

/// The contact for the script, locked as it is.
fn held(one: &Case) -> String {
    let messages: Vec<_> = one.messages.iter().map(|said| json!([said.id.to_string(), said.sealed])).collect();
    let held = json!({
        "recipient": one.recipient,
        "wrapped": one.wrapped.clone().unwrap_or_default(),
        "sealed": one.sealed.clone().unwrap_or_default(),
        "messages": messages,
    });
    held.to_string()
}

/// What the codes of a record are called; the script has no words of its own.
fn vocabulary() -> String {
    fn words<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str, name: impl Fn(T) -> String) -> Value {
        Value::Object(all.iter().map(|one| (code(*one).to_owned(), Value::String(name(*one)))).collect::<Map<_, _>>())
    }
    let mut hours = words(Hours::ALL, Hours::code, |one| common::hours(SV, one));
    // What the form promises whoever chooses nothing.
    hours[""] = Value::String(t!(SV, "office-support-no-hours"));
    let lists = json!({
        "way": words(WayKind::ALL, WayKind::code, |one| common::way(SV, one)),
        "hours": hours,
        "needs": words(Help::ALL, Help::code, |one| common::help(SV, one)),
        "age": words(AgeGroup::ALL, AgeGroup::code, |one| common::age(SV, one)),
        "crime": words(Crime::ALL, Crime::code, |one| common::crime(SV, one)),
        "sex": words(Sex::ALL, Sex::code, |one| common::sex(SV, one)),
    });
    lists.to_string()
}

/// The conversation, and the field to go on with it.
pub(super) fn talk(one: &Case, typed: &Typed<'_>, now: Timestamp) -> AnyView {
    if !one.row.state.is_readable() {
        return view! { <Card title=t!(SV, "office-support-talk")><p>{t!(SV, "office-support-messages-gone")}</p></Card> }
            .into_any();
    }
    let none = one.messages.is_empty().then(|| view! { <p>{t!(SV, "office-support-no-messages")}</p> });
    let lines = one.messages.iter().map(|said| message(said, now)).collect_view();
    let write = (one.mine && one.row.state.takes_messages() && one.wrapped.is_some()).then(|| write(typed.errors));
    view! {
        <section class="card stack-s" aria-labelledby="talk-title">
            <h2 id="talk-title">{t!(SV, "office-support-talk")}</h2>
            {none}
            <ol class="plain support-talk">{lines}</ol>
            {write}
        </section>
    }
    .into_any()
}

fn message(said: &Message, now: Timestamp) -> AnyView {
    let (who, class) = if said.from_person {
        (t!(SV, "office-support-from-person"), "support-said")
    } else {
        (t!(SV, "office-support-from-us"), "support-said support-said-ours")
    };
    let when = spoken_moment(said.at, now, SV);
    view! {
        <li class=class data-message=said.id.to_string()>
            <p class="small">{format!("{who}, {when}")}</p>
            <div data-words="" data-needs-key="" hidden></div>
            <p class="small" data-without-key="">{t!(SV, "office-support-message-locked")}</p>
        </li>
    }
    .into_any()
}

/// What is written has no name: it leaves the browser only locked.
fn write(errors: &FieldErrors) -> AnyView {
    view! {
        <form method="post" class="stack-s" autocomplete="off" data-seal="message" data-needs-key="" hidden>
            <TextArea name="" id="field-text" label=t!(SV, "office-support-write") hint=t!(SV, "office-support-write-hint")
                error=errors.of("text", SV) rows=4 maxlength=most(LONGEST_MESSAGE)/>
            <HiddenInput name="sealed" value=""/>
            {parts::refused()}
            <div><Button text=t!(SV, "office-support-send") name="do" value="say"/></div>
        </form>
        <p class="small" data-without-key="">{t!(SV, "office-support-write-locked")}</p>
    }
    .into_any()
}

/// Tries to reach the person, and the way to note one.
pub(super) fn tries(one: &Case, typed: &Typed<'_>, now: Timestamp) -> AnyView {
    let none = one.attempts.is_empty().then(|| view! { <p>{t!(SV, "office-support-no-tries")}</p> });
    let lines = one.attempts.iter().map(|tried| attempt(tried, now)).collect_view();
    let note = (one.mine && one.row.state.is_open()).then(|| {
        let choices = Attempt::ALL.iter().map(|one| Choice::new(one.code(), labels::attempt(*one)));
        let choices = choices.map(|one| one.chosen_if(&typed.form.attempt)).collect();
        view! {
            <form method="post" class="stack-s">
                <RadioGroup name="attempt" id="field-attempt" legend=t!(SV, "office-support-try") choices
                    error=typed.errors.of("attempt", SV)/>
                <div><Button text=t!(SV, "office-support-note") kind=ButtonKind::Quiet name="do" value="attempt"/></div>
            </form>
        }
    });
    view! {
        <section class="card stack-s" aria-labelledby="tries-title">
            <h2 id="tries-title">{t!(SV, "office-support-tries")}</h2>
            {none}
            <ul class="plain stack-s">{lines}</ul>
            {note}
        </section>
    }
    .into_any()
}

fn attempt(tried: &Tried, now: Timestamp) -> AnyView {
    let about = format!("{} · {}", spoken_moment(tried.at, now, SV), tried.by);
    view! { <li><p>{labels::attempt(tried.outcome)}</p><p class="small">{about}</p></li> }.into_any()
}

/// What the office knows: where it stands and what was consented to.
pub(super) fn facts(one: &Case, now: Timestamp) -> AnyView {
    let today = local_date(now);
    let day = |at: Timestamp| spoken_date(local_date(at), today, SV);
    let mut facts = vec![
        (t!(SV, "office-support-asked"), spoken_moment(one.row.asked_at, now, SV)),
        (t!(SV, "office-support-source"), labels::source(one.row.source)),
        (t!(SV, "office-support-promised"), spoken_date(one.row.promised, today, SV)),
    ];
    if !one.row.taken_by_name.is_empty() {
        facts.push((t!(SV, "office-support-taken"), one.row.taken_by_name.clone()));
    }
    if let Some(at) = one.closed_at {
        facts.push((t!(SV, "office-support-closed-on"), day(at)));
    }
    if let Some(on) = one.purge_on {
        facts.push((t!(SV, "office-support-purge-on"), plain_date(on, SV)));
    }
    facts.extend(
        one.consents.iter().map(|consent| (t!(SV, "office-support-consent"), consented(consent, day(consent.at)))),
    );
    facts.extend(one.broken.iter().map(|at| (t!(SV, "office-support-broken"), day(*at))));
    let facts = facts.into_iter().map(|(word, text)| (word, text.into_any())).collect::<Vec<_>>();
    view! { <Card title=t!(SV, "office-support-facts")><DefinitionList facts/></Card> }.into_any()
}

/// To whom, how and when.
fn consented(consent: &Consent, day: String) -> String {
    let text = format!("{}, {}, {day}", consent.name, common::how(SV, consent.how));
    if consent.withdrawn_at.is_some() { t!(SV, "office-support-consent-over", text = text) } else { text }
}
