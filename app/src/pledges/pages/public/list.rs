//! `/loften`: what was promised. Those that go on first, with how far they have come; the earlier ones below.

use super::in_swedish;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    notices::FollowByMail,
    platform::clock::{local_date, plain_date},
    pledges::{
        labels,
        model::Status,
        pages::{PUBLIC, article::mark, brief::card, public_address},
        service::public::{self, Published},
    },
    shell::Frame,
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use leptos::prelude::*;
use serde::Deserialize;

/// What the list is narrowed to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    status: String,
    omrade: String,
}

impl Asked {
    fn is_narrow(&self) -> bool {
        !self.status.is_empty() || !self.omrade.is_empty()
    }

    fn fits(&self, one: &Published) -> bool {
        let content = &one.content;
        // What holds everywhere holds in each area.
        let here = content.areas.is_empty() || content.areas.iter().any(|code| code.as_str() == self.omrade);
        (self.status.is_empty() || content.status.code() == self.status) && (self.omrade.is_empty() || here)
    }
}

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Public>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked: Asked = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let (lang, today) = (frame.lang, local_date(scope.now()));
    let mut all = public::all(&scope).await?;
    let any = !all.is_empty();
    let filter = any.then(|| filter(&frame, &asked, &all));
    all.retain(|one| asked.fits(one));
    let (current, earlier): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.content.is_current(today));
    let title = t!(lang, "pledge-list-title");
    Ok(frame.page(title.clone()).description(t!(lang, "pledge-list-lead")).feed("/loften.atom").render(move || {
        let none = if any { none_left(lang) } else { nothing_yet(lang) };
        let body = if current.is_empty() && earlier.is_empty() { Some(none) } else { None };
        view! {
            <div class="page stack-l">
                <PageHeading title lead=t!(lang, "pledge-list-lead")/>
                {in_swedish(lang).filter(|_| any)}
                {filter}
                {body}
                {going_on(lang, &current)}
                {over(lang, &earlier)}
                {ways(lang)}
            </div>
        }
    }))
}

fn nothing_yet(lang: Lang) -> AnyView {
    view! { <EmptyState title=t!(lang, "pledge-list-none") text=t!(lang, "pledge-list-none-text")/> }.into_any()
}

fn none_left(lang: Lang) -> AnyView {
    view! { <EmptyState title=t!(lang, "pledge-list-none-left") text=t!(lang, "pledge-list-none-left-text")/> }
        .into_any()
}

/// Only what any pledge has can be asked for.
fn filter(frame: &Frame, asked: &Asked, all: &[Published]) -> AnyView {
    let (lang, profile) = (frame.lang, &frame.profile);
    let every = |text: String| Choice::new("", text);
    let has = |status: &Status| all.iter().any(|one| one.content.status == *status);
    let statuses = Status::ALL.iter().filter(|status| has(status));
    let statuses = statuses.map(|status| Choice::new(status.code(), labels::status(lang, *status)));
    let statuses = std::iter::once(every(t!(lang, "pledge-every-status"))).chain(statuses);
    let statuses = statuses.map(|one| one.chosen_if(&asked.status)).collect();
    let named = |code: &str| all.iter().any(|one| one.content.areas.iter().any(|area| area.as_str() == code));
    let areas = profile.areas.iter().filter(|area| named(&area.code));
    let areas = areas.map(|area| Choice::new(&area.code, &area.name));
    let areas = std::iter::once(every(t!(lang, "pledge-every-area"))).chain(areas);
    let areas = areas.map(|one| one.chosen_if(&asked.omrade)).collect();
    let here = lang.path(PUBLIC);
    let reset = asked.is_narrow().then(|| Link::new(here.clone(), t!(lang, "pledge-show-all")));
    view! {
        <FilterBar action=here label=t!(lang, "pledge-filter") submit=t!(lang, "pledge-show") reset=reset>
            <Select name="status" label=t!(lang, "pledge-status") choices=statuses/>
            <Select name="omrade" label=t!(lang, "pledge-where") choices=areas/>
        </FilterBar>
    }
    .into_any()
}

fn going_on(lang: Lang, current: &[Published]) -> Option<AnyView> {
    let cards = current.iter().map(|one| card(lang, one)).collect_view();
    (!current.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{t!(lang, "pledge-list-now")}</h2>
                <div class="card-grid pledge-cards">{cards}</div>
            </section>
        }
        .into_any()
    })
}

fn over(lang: Lang, earlier: &[Published]) -> Option<AnyView> {
    if earlier.is_empty() {
        return None;
    }
    let columns = vec![
        Column::new(t!(lang, "pledge-title")),
        Column::new(t!(lang, "pledge-period")),
        Column::new(t!(lang, "pledge-progress")),
        Column::new(t!(lang, "pledge-status")),
    ];
    let rows = earlier.iter().map(|one| {
        let (title, href) = (one.content.title.clone(), lang.path(&public_address(&one.slug)));
        vec![
            cell(view! { <a href=href lang="sv">{title}</a> }),
            cell(labels::period(lang, &one.content)),
            cell(labels::fulfilled(lang, &one.content)),
            mark(lang, one.content.status),
        ]
    });
    let rows = rows.collect();
    Some(
        view! {
            <section class="stack">
                <h2>{t!(lang, "pledge-list-earlier")}</h2>
                <p class="small">{t!(lang, "pledge-list-earlier-text")}</p>
                <DataTable caption=t!(lang, "pledge-list-earlier") columns rows quiet_caption=true/>
            </section>
        }
        .into_any(),
    )
}

/// Following along without an account, and what other programs read.
fn ways(lang: Lang) -> AnyView {
    view! {
        <section class="stack-s no-print">
            <h2>{t!(lang, "pledge-follow")}</h2>
            <p class="measure">{t!(lang, "pledge-follow-text")}</p>
            <p class="cluster">
                <FollowByMail lang/>
                <a class="quiet-link" href=lang.path("/loften.atom")>{t!(lang, "pledge-feed")}</a>
                <a class="quiet-link" href=lang.path("/loften.json")>{t!(lang, "pledge-data")}</a>
            </p>
        </section>
    }
    .into_any()
}

/// When a version was published, in words.
pub(super) fn published(lang: Lang, one: &Published) -> String {
    t!(lang, "pledge-version-of", n = one.number, day = plain_date(local_date(one.at), lang))
}
