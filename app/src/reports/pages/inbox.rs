//! `/personal/inkorg`: what has come in, narrowed, and one thing done with many rows.

mod bulk;
pub mod filters;
pub mod query;
pub mod rows;

use crate::{
    accounts::{policy::TriageReports, scope::Scope},
    fault::Fault,
    forms::Posted,
    kernel::{
        id::{AreaCode, CategoryCode, ReportId},
        lang::Lang,
    },
    platform::{clock::Timestamp, municipality::Profile},
    reports::service::inbox::{self, Bulk, BulkResult, Counts, Listed},
    shell::{Frame, Room, see_other},
    t,
    ui::{EmptyState, KeysHelp, Link, Notice, PageHeading, Pager, Tone},
};
use axum::{extract::RawQuery, response::Response};
use leptos::prelude::*;
use query::InboxQuery;
use rows::Look;
use serde::Deserialize;

const SV: Lang = Lang::Sv;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<TriageReports>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let query = InboxQuery::opened(query.as_deref(), scope.municipality().keys());
    let filter = query.filter(&frame.profile, scope.staff_id());
    let listed = inbox::list(&scope, &filter, query.ask()).await?;
    let counts = inbox::counts(&scope).await?;
    Ok(page(&frame, &query, &listed, &counts, scope.now()))
}

/// What the filter form narrows the list to.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Narrow {
    /// Words, or a receipt code.
    pub words: String,
    /// Everything else.
    #[serde(flatten)]
    pub rest: InboxQuery,
}

/// Narrows the list. A pasted receipt code leads straight to its case.
///
/// # Errors
/// When the database does not answer.
pub async fn narrow(scope: Scope<TriageReports>, Posted(form): Posted<Narrow>) -> Result<Response, Fault> {
    let words = form.words.trim();
    if let Some(id) = inbox::by_pasted_code(&scope, words).await? {
        return Ok(see_other(&InboxQuery::default().link(Some(id))));
    }
    // The form says "to do" unless somebody chose otherwise; words are looked for among all open ones.
    let mut rest = form.rest;
    if rest.state == query::TO_DO && (!words.is_empty() || !rest.is_narrowed()) {
        rest.state.clear();
    }
    Ok(see_other(&rest.seeking(words, scope.municipality()).link(None)))
}

/// One thing done with the chosen rows.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BulkForm {
    /// Chosen rows, as `id.version`.
    pub row: Vec<String>,
    /// `mine`, `review`, `category` or `area`.
    pub r#do: String,
    /// Code of the category to set.
    pub category: String,
    /// Code of the area to set.
    pub area: String,
}

impl BulkForm {
    fn rows(&self) -> Vec<(ReportId, i64)> {
        let read = |row: &String| {
            let (id, version) = row.split_once('.')?;
            Some((ReportId::parse(id)?, version.parse().ok()?))
        };
        self.row.iter().filter_map(read).take(200).collect()
    }

    fn act(&self, profile: &Profile) -> Option<Bulk> {
        match self.r#do.as_str() {
            "mine" => Some(Bulk::Mine),
            "review" => Some(Bulk::Review),
            "category" => {
                let known = profile.category_codes().any(|code| code == self.category);
                known.then(|| Bulk::Category(CategoryCode::from(self.category.as_str())))
            }
            "area" => {
                let known = profile.areas.iter().any(|area| area.code == self.area);
                known.then(|| Bulk::Area(AreaCode::from(self.area.as_str())))
            }
            _ => None,
        }
    }
}

/// Does one thing with the chosen rows and tells how it went.
///
/// # Errors
/// When the database does not answer; then nothing was done.
pub async fn post(
    frame: Frame,
    scope: Scope<TriageReports>,
    RawQuery(query): RawQuery,
    Posted(form): Posted<BulkForm>,
) -> Result<Response, Fault> {
    let query = InboxQuery::opened(query.as_deref(), scope.municipality().keys());
    let rows = form.rows();
    let Some(act) = form.act(&frame.profile).filter(|_| !rows.is_empty()) else {
        return Ok(see_other(&query.saying(None, "done=nothing")));
    };
    let BulkResult { done, changed, refused } = inbox::bulk(&scope, &rows, &act).await?;
    let said = format!("done=bulk&many={done}&changed={changed}&refused={refused}");
    Ok(see_other(&query.saying(None, &said)))
}

fn page(frame: &Frame, query: &InboxQuery, listed: &Listed, counts: &Counts, now: Timestamp) -> Response {
    let profile = &*frame.profile;
    let look = Look { profile, now, query, current: None };
    let body = if listed.lines.is_empty() {
        nothing(query)
    } else {
        view! { {bulk::all()}{rows::list(&listed.lines, &look)}{pager(query, listed)}{bulk::bar(profile)} }.into_any()
    };
    frame.page(t!(SV, "office-inbox")).office(Room::Inbox).render(|| {
        view! {
            <PageHeading title=t!(SV, "office-inbox")>{keys()}</PageHeading>
            {said(query)}
            {filters::views(query, counts)}
            {filters::bar(query, profile)}
            {body}
        }
    })
}

/// How the last thing went.
fn said(query: &InboxQuery) -> Option<AnyView> {
    if query.done == "nothing" {
        return Some(view! { <Notice title=t!(SV, "office-bulk-nothing") tone=Tone::Warn announce=true/> }.into_any());
    }
    if query.done != "bulk" {
        return None;
    }
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    let (done, changed, refused) = (number(&query.many), number(&query.changed), number(&query.refused));
    let tone = if changed + refused > 0 { Tone::Warn } else { Tone::Ok };
    let changed = (changed > 0).then(|| view! { <p>{t!(SV, "office-bulk-changed", many = changed)}</p> });
    let refused = (refused > 0).then(|| view! { <p>{t!(SV, "office-bulk-refused", many = refused)}</p> });
    Some(
        view! { <Notice title=t!(SV, "office-bulk-done", many = done) tone announce=true>{changed}{refused}</Notice> }
            .into_any(),
    )
}

fn nothing(query: &InboxQuery) -> AnyView {
    if let Some((title, text)) = filters::nothing_in_view(query) {
        return view! { <EmptyState title text/> }.into_any();
    }
    if query.is_narrowed() {
        view! { <EmptyState title=t!(SV, "office-none-found") text=t!(SV, "office-none-found-text")/> }.into_any()
    } else {
        view! { <EmptyState title=t!(SV, "office-none") text=t!(SV, "office-none-text")/> }.into_any()
    }
}

fn pager(query: &InboxQuery, listed: &Listed) -> Option<AnyView> {
    let number = listed.ask.number();
    if number == 1 && !listed.more {
        return None;
    }
    let first = listed.ask.offset() + 1;
    let last = listed.ask.offset() + i64::try_from(listed.lines.len()).unwrap_or(0);
    let previous = (number > 1).then(|| Link::new(query.at_page(number - 1).link(None), t!(SV, "office-previous")));
    let next = listed.more.then(|| Link::new(query.at_page(number + 1).link(None), t!(SV, "office-next")));
    let status = t!(SV, "office-rows", first = first, last = last);
    Some(view! { <Pager label=t!(SV, "office-pages") status previous next/> }.into_any())
}

/// The keys of the list and the case.
pub fn keys() -> AnyView {
    let keys = vec![
        ("j", t!(SV, "office-key-next")),
        ("k", t!(SV, "office-key-previous")),
        ("o", t!(SV, "office-key-open")),
        ("x", t!(SV, "office-key-pick")),
        ("e", t!(SV, "office-key-primary")),
        ("/", t!(SV, "office-key-search")),
        ("?", t!(SV, "office-key-help")),
    ];
    view! { <KeysHelp title=t!(SV, "office-keys") keys off=t!(SV, "office-keys-off") close=t!(SV, "office-close")/> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_form_makes_it_panic(row in proptest::collection::vec(any::<String>(), 0..5), act: String, code: String) {
            let profile = Profile::load("lyktkoping").unwrap();
            let form = BulkForm { row, r#do: act, category: code.clone(), area: code };
            prop_assert!(form.rows().is_empty());
            prop_assert!(form.act(&profile).is_none_or(|act| matches!(act, Bulk::Mine | Bulk::Review)));
        }
    }
}
