//! `/personal/grannsamverkan/intresse`: those who want to begin, and wait for an answer.

use super::SV;
use crate::{
    accounts::{policy::KeepWatch, scope::Scope},
    fault::Fault,
    forms::{Posted, email, offered::after},
    kernel::{
        id::{InterestId, WatchId},
        lang::Lang,
        pii_types::{Pii, Purpose},
    },
    platform::clock::{local_date, spoken_date},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
    watch::{
        pages::OFFICE,
        service::{
            interest::{self, Interest, Told},
            register,
        },
    },
};
use axum::{extract::RawQuery, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;

/// Who was answered, and what it led to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "each field is the control of the same name")]
pub struct CloseForm {
    pub id: String,
    pub watch: String,
}

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<KeepWatch>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let interests = interest::open(&scope).await?;
    let areas = register::all(&scope).await?.into_iter().map(|line| (line.watch.id.to_string(), line.watch.facts.name));
    let areas: Vec<_> = areas.collect();
    let today = local_date(scope.now());
    let said = match query.as_deref() {
        Some("done=closed") => Some((t!(SV, "watch-interest-closed"), Tone::Ok)),
        Some("done=already") => Some((t!(SV, "watch-interest-already"), Tone::Info)),
        _ => None,
    };
    Ok(frame.page(t!(SV, "watch-interests")).office(Room::Watch).private().render(|| {
        let said = said.map(|(title, tone)| view! { <Notice title tone announce=true/> });
        let none = interests.is_empty().then(|| {
            view! { <EmptyState title=t!(SV, "watch-interests-none") text=t!(SV, "watch-interests-none-text")/> }
        });
        let cards = interests.iter().map(|one| card(one, &areas, today)).collect_view();
        view! {
            <p class="no-print"><a class="quiet-link" href=OFFICE>{t!(SV, "watch-to-all")}</a></p>
            <PageHeading title=t!(SV, "watch-interests") lead=t!(SV, "watch-interests-lead")/>
            <div class="page-narrow stack-l">{said}{none}{cards}</div>
        }
    }))
}

/// Notes that somebody was answered.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such area.
pub async fn post(scope: Scope<KeepWatch>, Posted(form): Posted<CloseForm>) -> Result<Response, Fault> {
    let id = InterestId::parse(&form.id).ok_or(Fault::NotFound)?;
    let watch = match form.watch.as_str() {
        "" => None,
        text => Some(WatchId::parse(text).ok_or(Fault::NotFound)?),
    };
    match interest::close(&scope, id, watch).await {
        Ok(()) => Ok(see_other(&format!("{OFFICE}/intresse?done=closed"))),
        Err(Fault::Conflict) => Ok(see_other(&format!("{OFFICE}/intresse?done=already"))),
        Err(fault) => Err(fault),
    }
}

fn shown(value: &Pii<String>) -> String {
    value.disclose(Purpose::ShowToHandler).clone()
}

fn card(one: &Interest, areas: &[(String, String)], today: NaiveDate) -> AnyView {
    let day = spoken_date(local_date(one.at), today, SV);
    let body = one.told.as_ref().map(facts);
    let lost = one.told.is_none().then(|| view! { <p>{t!(SV, "watch-interest-lost")}</p> });
    let lang = Lang::parse(&one.lang).ok().filter(|lang| *lang != SV).map(|lang| {
        view! { <p class="small">{t!(SV, "watch-interest-lang", lang = lang.own_name())}</p> }
    });
    let id = one.id.to_string();
    let choices = after(t!(SV, "watch-interest-no-area"), areas.iter().map(|(id, name)| Choice::new(id, name)), "");
    let (field, new) = (format!("watch-{id}"), format!("{OFFICE}/ny"));
    view! {
        <Card title=t!(SV, "watch-interest-came", day = day)>
            {body}
            {lost}
            {lang}
            <form method="post" class="stack-s">
                <HiddenInput name="id" value=id/>
                <Select name="watch" id=field label=t!(SV, "watch-interest-area") choices/>
                <div class="cluster">
                    <Button text=t!(SV, "watch-interest-close") kind=ButtonKind::Quiet/>
                    <a class="quiet-link" href=new>{t!(SV, "watch-new")}</a>
                </div>
            </form>
        </Card>
    }
    .into_any()
}

/// What a press on it does: writes a mail or calls. Nothing where it is neither.
fn reach(contact: &str) -> Option<String> {
    if let Some(address) = email(contact) {
        return Some(format!("mailto:{address}"));
    }
    let is_sign = |c: char| c.is_ascii_digit() || c == '+';
    let is_number = contact.chars().all(|c| is_sign(c) || c.is_whitespace() || "-–/().".contains(c));
    (is_number && contact.contains(is_sign)).then(|| tel(contact))
}

fn facts(told: &Told) -> AnyView {
    let lines = [
        (t!(SV, "watch-interest-lives"), shown(&told.street)),
        (t!(SV, "watch-contact"), shown(&told.contact)),
        (t!(SV, "watch-name"), shown(&told.name)),
        (t!(SV, "watch-words"), shown(&told.words)),
    ];
    let contact = t!(SV, "watch-contact");
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    let facts = lines.map(|(head, text)| {
        let reach = (head == contact).then(|| reach(&text)).flatten();
        let text = match reach {
            Some(href) => view! { <a href=href>{text}</a> }.into_any(),
            None => text.into_any(),
        };
        (head, text)
    });
    let facts = facts.collect::<Vec<_>>();
    view! { <DefinitionList facts/> }.into_any()
}
