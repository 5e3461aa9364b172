//! `/personal/stod`: who waits, for how long, and the way to take one. First what nobody has taken, the oldest on top.

use super::{DESK, SV, address, labels, lock::lock, parts, reference};
use crate::{
    accounts::{policy::AnswerContacts, scope::Scope},
    fault::Fault,
    forms::Posted,
    kernel::id::SupportContactId,
    platform::clock::{Timestamp, local_date, spoken_date},
    shell::{Frame, Room, see_other},
    support::{
        model::Waits,
        service::{desk, keys},
        view::{Desk, Key, Row},
    },
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

/// Which contact is taken.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TakeForm {
    /// `take`.
    pub r#do: String,
    /// The contact.
    pub id: String,
}

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<AnswerContacts>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let said = done(&parts::Asked::of(query.as_deref()).done);
    render(&frame, &scope, said, StatusCode::OK).await
}

/// Takes a contact.
///
/// # Errors
/// [`Fault::NotFound`] when there is none that this person may take.
pub async fn post(
    frame: Frame,
    scope: Scope<AnswerContacts>,
    Posted(form): Posted<TakeForm>,
) -> Result<Response, Fault> {
    if form.r#do != "take" {
        return Err(Fault::BadRequest);
    }
    let id = SupportContactId::parse(&form.id).ok_or(Fault::NotFound)?;
    match desk::take(&scope, id).await {
        Ok(()) => Ok(see_other(&format!("{}?done=take", address(id)))),
        Err(Fault::Conflict) => {
            let said = Some((t!(SV, "office-support-taken-already"), Tone::Info));
            render(&frame, &scope, said, StatusCode::CONFLICT).await
        }
        Err(fault) => Err(fault),
    }
}

fn done(what: &str) -> Option<(String, Tone)> {
    match what {
        "back" => Some((t!(SV, "office-support-done-back"), Tone::Ok)),
        "give" => Some((t!(SV, "office-support-done-handed-over"), Tone::Ok)),
        "block" => Some((t!(SV, "office-support-done-blocked"), Tone::Ok)),
        _ => None,
    }
}

async fn render(
    frame: &Frame,
    scope: &Scope<AnswerContacts>,
    said: Option<(String, Tone)>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let desk = desk::list(scope).await?;
    let key = keys::mine(&scope.narrow()?).await?;
    let now = scope.now();
    Ok(parts::begin(frame, Room::Support).status(status).render(|| page(frame, &desk, key.as_ref(), said, now)))
}

fn page(frame: &Frame, desk: &Desk, key: Option<&Key>, said: Option<(String, Tone)>, now: Timestamp) -> AnyView {
    let none = desk.waiting.is_empty().then(|| {
        view! { <EmptyState title=t!(SV, "office-support-none") text=t!(SV, "office-support-none-text")/> }
    });
    let closed = (!desk.closed.is_empty()).then(|| {
        let (summary, lines) =
            (t!(SV, "office-support-closed", many = desk.closed.len()), rows(&desk.closed, now, false));
        view! { <Details summary><ul class="plain support-rows">{lines}</ul></Details> }
    });
    view! {
        <PageHeading title=t!(SV, "office-support") lead=lead(desk)/>
        {parts::tabs(frame, DESK)}
        <div class="stack-l">
            {parts::sentences()}
            {parts::working()}
            {parts::said(said)}
            {taken_back(&desk.taken_back, now)}
            {none}
            {section("waiting", t!(SV, "office-support-waiting"), &desk.waiting, now, true)}
            {section("mine", t!(SV, "office-support-mine"), &desk.mine, now, false)}
            {lock(key)}
            {section("others", t!(SV, "office-support-others"), &desk.others, now, false)}
            {closed}
        </div>
    }
    .into_any()
}

/// What matters most: whom not to call any more.
fn taken_back(list: &[Row], now: Timestamp) -> Option<AnyView> {
    (!list.is_empty()).then(|| {
        let lines = rows(list, now, false);
        view! {
            <Notice title=t!(SV, "office-support-taken-back") tone=Tone::Danger>
                <p>{t!(SV, "office-support-taken-back-text")}</p>
                <ul class="plain support-rows">{lines}</ul>
            </Notice>
        }
        .into_any()
    })
}

/// How many wait, and how long the first of them has.
fn lead(desk: &Desk) -> String {
    match desk.waiting.iter().map(|row| row.age_days).max() {
        Some(0) => t!(SV, "office-support-lead-today", many = desk.waiting.len()),
        Some(days) => t!(SV, "office-support-lead-days", many = desk.waiting.len(), days = days),
        None => t!(SV, "office-support-lead-none"),
    }
}

/// A list with its heading and how long it is; nothing where it is empty.
fn section(id: &'static str, title: String, list: &[Row], now: Timestamp, takes: bool) -> Option<AnyView> {
    let title = format!("{title} ({})", list.len());
    (!list.is_empty()).then(|| {
        view! {
            <section class="stack-s" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <ul class="plain support-rows">{rows(list, now, takes)}</ul>
            </section>
        }
        .into_any()
    })
}

/// The first one that can be taken is the one thing to do on this page.
fn rows(list: &[Row], now: Timestamp, takes: bool) -> Vec<AnyView> {
    let button = |at: usize| if at == 0 { ButtonKind::Amber } else { ButtonKind::Quiet };
    list.iter().enumerate().map(|(at, row)| line(row, now, takes.then(|| button(at)))).collect()
}

fn line(row: &Row, now: Timestamp, take: Option<ButtonKind>) -> AnyView {
    let (href, name) = (address(row.id), t!(SV, "office-support-contact", name = reference(row.id)));
    let take = take.map(|kind| {
        let fields = vec![("do".to_owned(), "take".to_owned()), ("id".to_owned(), row.id.to_string())];
        view! { <ButtonForm text=t!(SV, "office-support-take") kind fields about=name.clone()/> }
    });
    let about = [Some(row.name.clone()), Some(labels::source(row.source)), taken(row)];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <li class="support-row" data-row="">
            <div class="support-row-text">
                <p class="cluster"><a href=href><b>{name}</b></a>{tags(row)}</p>
                <p>{age(row, now)}</p>
                <p class="small">{about}</p>
            </div>
            {take}
        </li>
    }
    .into_any()
}

fn taken(row: &Row) -> Option<String> {
    (!row.taken_by_name.is_empty()).then(|| t!(SV, "office-support-taken-by", name = row.taken_by_name.as_str()))
}

/// How long somebody has waited and until when somebody is promised, in words; for those that somebody has taken, when it came.
fn age(row: &Row, now: Timestamp) -> String {
    let today = local_date(now);
    let day = spoken_date(local_date(row.asked_at), today, SV);
    if row.taken_by.is_some() || !row.state.is_open() {
        return t!(SV, "office-support-came", day = day);
    }
    let waited = match row.age_days {
        0 => t!(SV, "office-support-age-today"),
        days => t!(SV, "office-support-age", days = days, day = day),
    };
    format!("{waited} {}", t!(SV, "office-support-row-promised", day = spoken_date(row.promised, today, SV)))
}

/// What to know at a glance: where it stands, what is late, who waits for an answer.
fn tags(row: &Row) -> AnyView {
    let over = row.promised_over.then(|| {
        view! { <StatusTag text=t!(SV, "office-support-over") tone=Tone::Danger glyph=Some(Glyph::Clock)/> }
    });
    let answer = (row.state.is_open() && row.waits == Some(Waits::Officer)).then(|| {
        view! { <StatusTag text=labels::waits(Waits::Officer) tone=Tone::Warn glyph=Some(Glyph::Speech)/> }
    });
    let chosen = row.chosen.then(|| view! { <StatusTag text=t!(SV, "office-support-chosen") tone=Tone::Info/> });
    let locked = (!row.opens && row.state.is_readable()).then(|| {
        view! { <StatusTag text=t!(SV, "office-support-not-opened") tone=Tone::Neutral glyph=Some(Glyph::Lock)/> }
    });
    view! {
        <StatusTag text=labels::state(row.state) tone=labels::tone(row.state)/>
        {over}{answer}{chosen}{locked}
    }
    .into_any()
}
