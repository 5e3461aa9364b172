//! A contact as its person sees it. Drawn twice: filled in for those without a script, and as an empty form that the script
//! fills in (`app/web/src/support/own_case.ts`) with what it opened on the phone.
//!
//! `data-fill` names a text, `data-if` what is shown only when it is so; the script knows the same names.

use super::{HERE, own_forms as forms, said};
use crate::{
    forms::FieldErrors,
    kernel::{lang::Lang, pii_types::Purpose::ShowToSender},
    platform::clock::{Timestamp, local_date, spoken_date},
    shell::Frame,
    support::{
        labels,
        service::own::Opened,
        view::{Own, public::RecordForm},
    },
    t,
    ui::*,
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// A contact that was opened here, with what its person just did.
pub(super) struct Told {
    /// The code, to be sent along with what is done next.
    pub code: String,
    /// What it opened.
    pub opened: Opened,
    /// The message as it was typed.
    pub text: String,
    /// How to be reached, as it was typed.
    pub record: RecordForm,
    /// What is wrong with it.
    pub errors: FieldErrors,
    /// What came of it.
    pub said: Option<(String, Tone)>,
}

/// The contact; without one, the form of it.
pub(super) fn case(frame: &Frame, today: NaiveDate, told: Option<&Told>) -> AnyView {
    let lang = frame.lang;
    let own = told.map(|told| &told.opened.own);
    let said = told.and_then(|told| told.said.clone());
    let said = said.map(|(title, tone)| view! { <Notice title tone announce=true/> });
    view! {
        {head(lang, own)}
        {said}
        <p class="notice tone-info" role="status" data-said="" hidden></p>
        {broken(lang, today, own)}
        {forms::handover(frame, told)}
        {facts(lang, today, own)}
        {messages(lang, today, told)}
        {forms::write(frame, told)}
        {forms::change(frame, told)}
        {consents(lang, today, own)}
        {forms::withdraw(frame, told)}
        <div class="cluster"><LinkButton href=frame.href(HERE) text=t!(lang, "aid-own-close") kind=ButtonKind::Quiet/></div>
    }
    .into_any()
}

/// The day of a moment: nothing finer is kept.
fn day(lang: Lang, today: NaiveDate, at: Timestamp) -> String {
    spoken_date(local_date(at), today, lang)
}

fn head(lang: Lang, own: Option<&Own>) -> AnyView {
    let heading = match own {
        Some(own) => view! { <h1>{labels::state(lang, own.state)}</h1> }.into_any(),
        None => view! { <p data-h1="" data-fill="state"></p> }.into_any(),
    };
    let text = own.map(|own| labels::state_text(lang, own.state)).unwrap_or_default();
    view! {
        <div class="page-heading">
            <div class="page-heading-text">
                <p class="eyebrow">{t!(lang, "aid-own-eyebrow")}</p>
                {heading}
                <p class="lead" data-fill="state-text">{text}</p>
            </div>
        </div>
    }
    .into_any()
}

/// Who has it, and the days.
fn facts(lang: Lang, today: NaiveDate, own: Option<&Own>) -> AnyView {
    let is_open = own.is_some_and(|own| own.state.is_open());
    let own_readable = own.filter(|own| own.state.is_readable());
    let (has, waits) =
        (own_readable.filter(|own| own.taken_at.is_some()), own_readable.filter(|own| own.taken_at.is_none()));
    let of_day = |day: NaiveDate| spoken_date(day, today, lang);
    let asked = own.map(|own| day(lang, today, own.asked_at));
    let promised = own.filter(|own| is_open && own.taken_at.is_none()).map(|own| of_day(own.promised));
    let purge = own_readable.and_then(|own| own.purge_on).map(of_day);
    let rest = own.filter(|own| !own.state.is_readable()).and_then(|own| own.purge_on).map(of_day);
    let phone = own_readable.map(|own| own.phone.clone()).filter(|phone| !phone.is_empty());
    let (call, no_phone) = (phone.as_deref().map(tel), phone.is_none());
    view! {
        <dl class="facts">
            {fact(t!(lang, "aid-own-org"), "name", has.map(|own| own.name.clone()))}
            {fact(t!(lang, "aid-own-sent-to"), "sent-to", waits.map(|own| own.name.clone()))}
            <div data-if="phone" hidden=no_phone>
                <dt>{t!(lang, "aid-org-phone")}</dt>
                <dd><a class="quiet-link" data-fill="phone" href=call>{phone.unwrap_or_default()}</a></dd>
            </div>
            {fact(t!(lang, "aid-own-asked"), "asked", asked)}
            {fact(t!(lang, "aid-own-promised"), "promised", promised)}
            {fact(t!(lang, "aid-own-purge"), "purge", purge)}
            {fact(t!(lang, "aid-own-rest"), "rest", rest)}
        </dl>
    }
    .into_any()
}

fn fact(word: String, key: &'static str, value: Option<String>) -> AnyView {
    let none = value.is_none();
    view! { <div data-if=key hidden=none><dt>{word}</dt><dd data-fill=key>{value.unwrap_or_default()}</dd></div> }
        .into_any()
}

/// Told afterwards: it was opened by two persons together, outside the usual way.
fn broken(lang: Lang, today: NaiveDate, own: Option<&Own>) -> AnyView {
    let days: Vec<_> = own.map(|own| own.broken.iter().map(|at| day(lang, today, *at)).collect()).unwrap_or_default();
    let none = days.is_empty();
    let days = days.join(", ");
    view! {
        <div data-if="broken" hidden=none>
            <Notice title=t!(lang, "aid-broken") tone=Tone::Warn>
                <p>{t!(lang, "aid-broken-text")}" "<span data-fill="broken">{days}</span></p>
            </Notice>
        </div>
    }
    .into_any()
}

/// What was written, the oldest first.
fn messages(lang: Lang, today: NaiveDate, told: Option<&Told>) -> AnyView {
    let lines = told.map(|told| {
        let own = &told.opened.own;
        let lines = told.opened.messages.iter().map(|(mine, at, words)| {
            let who = if *mine { t!(lang, "aid-you") } else { own.name.clone() };
            line(*mine, who, day(lang, today, *at), words.0.disclose(ShowToSender).clone())
        });
        lines.collect::<Vec<_>>()
    });
    let lines = lines.unwrap_or_default();
    let (some, shredded) = (!lines.is_empty(), !told.is_some_and(|told| told.opened.own.state.is_readable()));
    let whole = !told.is_some_and(|told| told.opened.own.earlier);
    view! {
        <section class="stack" data-if="readable" hidden=shredded>
            <h2>{t!(lang, "aid-messages")}</h2>
            <p data-if="earlier" hidden=whole>{t!(lang, "aid-messages-earlier")}</p>
            <p data-if="nothing" hidden=some>{t!(lang, "aid-messages-none")}</p>
            <ol class="plain stack-s" data-list="messages">{lines}</ol>
            <template data-message="">{line(false, String::new(), String::new(), String::new())}</template>
        </section>
    }
    .into_any()
}

fn line(mine: bool, who: String, when: String, words: String) -> AnyView {
    view! {
        <li class="support-message" class:support-mine=mine>
            <p class="small"><b data-who="">{who}</b>" · "<span data-when="">{when}</span></p>
            <p class="support-words" data-text="">{words}</p>
        </li>
    }
    .into_any()
}

/// To whom the person agreed, when and how.
fn consents(lang: Lang, today: NaiveDate, own: Option<&Own>) -> AnyView {
    let given = own.map(|own| own.consents.as_slice()).unwrap_or_default().iter().map(|one| {
        let when = day(lang, today, one.at);
        let given = said::consent(lang, &one.name, &when, &labels::how(lang, one.how));
        let taken = one.withdrawn_at.map(|at| said::withdrawn(lang, &day(lang, today, at)));
        let text = [Some(given), taken].into_iter().flatten().collect::<Vec<_>>().join(" ");
        view! { <li>{text}</li> }
    });
    let given = given.collect_view();
    view! {
        <section class="stack-s">
            <h2>{t!(lang, "aid-consents")}</h2>
            <ul data-list="consents">{given}</ul>
        </section>
    }
    .into_any()
}
