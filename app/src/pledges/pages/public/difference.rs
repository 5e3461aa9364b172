//! `/loften/{slug}/skillnad`: what differs between two versions.

use super::{in_swedish, list::published};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    pledges::{
        pages::{changes::changes, public_address},
        service::public::{self, Compared},
    },
    shell::Frame,
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use leptos::prelude::*;
use serde::Deserialize;

/// Which two.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    fran: String,
    till: String,
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such pledge.
pub async fn get(
    frame: Frame,
    scope: Scope<Public>,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let asked: Asked = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let compared = public::compare(&scope, &slug, &asked.fran, &asked.till).await?;
    let (lang, here) = (frame.lang, frame.href(&public_address(&slug)));
    let name = compared.versions.first().map(|one| one.content.title.clone()).unwrap_or_default();
    let title = t!(lang, "pledge-difference");
    let page = t!(lang, "pledge-difference-title", title = name.as_str());
    Ok(frame.page(page).render(move || {
        let body = body(lang, &here, &compared);
        view! {
            <div class="page stack-l">
                <div class="stack-s">
                    <p class="no-print"><a class="quiet-link" href=here.clone()><span lang="sv">{name}</span></a></p>
                    <PageHeading title lead=t!(lang, "pledge-difference-lead")/>
                    {in_swedish(lang)}
                </div>
                {body}
            </div>
        }
    }))
}

fn body(lang: Lang, here: &str, compared: &Compared) -> AnyView {
    let Some((from, to)) = compared.chosen else {
        let text = t!(lang, "pledge-difference-one-text");
        return view! { <EmptyState title=t!(lang, "pledge-difference-one") text/> }.into_any();
    };
    let choices = |chosen: i64| {
        let all = compared.versions.iter().rev();
        let all = all.map(|one| Choice::new(one.number.to_string(), published(lang, one)));
        all.map(|one| one.chosen_if(&chosen.to_string())).collect::<Vec<_>>()
    };
    let (earlier, later, action) = (choices(from), choices(to), format!("{here}/skillnad"));
    let [before, after] = [from, to].map(|n| t!(lang, "pledge-version", n = n));
    let many = compared.differs.len();
    view! {
        <FilterBar action label=t!(lang, "pledge-difference-choose") submit=t!(lang, "pledge-compare")>
            <Select name="fran" label=t!(lang, "pledge-from") choices=earlier/>
            <Select name="till" label=t!(lang, "pledge-to") choices=later/>
        </FilterBar>
        <section class="stack">
            <h2>{t!(lang, "pledge-differs", n = many)}</h2>
            {changes(lang, &compared.differs, &before, &after)}
        </section>
    }
    .into_any()
}
