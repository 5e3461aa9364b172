//! `/personal/lagesbild/{period}/skillnad`: what differs between two frozen versions.

use crate::{
    accounts::{policy::ReadObservations, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    observations::period_path,
    shell::{Frame, Room},
    situation::{
        difference::Differs,
        service::freeze::{self, Compared, End},
    },
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use leptos::prelude::*;
use serde::Deserialize;

const SV: Lang = Lang::Sv;

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
/// [`Fault::NotFound`] when there is no such period.
pub async fn get(
    frame: Frame,
    scope: Scope<ReadObservations>,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let asked: Asked = serde_html_form::from_str(query.as_deref().unwrap_or_default()).unwrap_or_default();
    let compared = freeze::compare(&scope, &key, &asked.fran, &asked.till).await?;
    let back = period_path(&key);
    let title = t!(SV, "picture-difference");
    Ok(frame.page(title.clone()).office(Room::Situation).render(move || {
        view! {
            <div class="stack-l">
                <p class="no-print"><a class="quiet-link" href=back.clone()>{t!(SV, "picture-to-period")}</a></p>
                <PageHeading title lead=t!(SV, "picture-difference-lead")/>
                {body(&compared, &back)}
            </div>
        }
    }))
}

fn body(compared: &Compared, back: &str) -> AnyView {
    let Some((from, to)) = &compared.chosen else {
        let text = t!(SV, "picture-difference-none-text");
        return view! { <EmptyState title=t!(SV, "picture-difference-none") text/> }.into_any();
    };
    let value = |end: &End| format!("{}.{}", end.period, end.number);
    let choices = |chosen: &End| {
        let all = compared.ends.iter().rev();
        all.map(|end| Choice::new(value(end), &*end.label).chosen_if(&value(chosen))).collect::<Vec<_>>()
    };
    let (from_choices, to_choices) = (choices(from), choices(to));
    let (action, table) = (format!("{back}/skillnad"), table(&compared.differs, from, to));
    view! {
        <FilterBar action label=t!(SV, "picture-difference-choose") submit=t!(SV, "picture-compare")>
            <Select name="fran" label=t!(SV, "picture-from") choices=from_choices/>
            <Select name="till" label=t!(SV, "picture-to") choices=to_choices/>
        </FilterBar>
        {table}
    }
    .into_any()
}

fn table(differs: &[Differs], from: &End, to: &End) -> AnyView {
    if differs.is_empty() {
        return view! { <p>{t!(SV, "picture-same")}</p> }.into_any();
    }
    let columns = vec![
        Column::new(t!(SV, "picture-column-section")),
        Column::new(t!(SV, "picture-column-what")),
        Column::new(from.label.clone()),
        Column::new(to.label.clone()),
    ];
    let told = |text: &str| match text {
        "" => cell(view! { <span class="muted">{t!(SV, "picture-not-there")}</span> }),
        text => cell(text.to_owned()),
    };
    let rows = differs.iter().map(|one| {
        let what = if one.what.is_empty() { t!(SV, "picture-words") } else { one.what.clone() };
        vec![cell(one.section.clone()), cell(what), told(&one.before), told(&one.after)]
    });
    let rows = rows.collect();
    view! { <DataTable caption=t!(SV, "picture-differs", n = differs.len()) columns rows/> }.into_any()
}
