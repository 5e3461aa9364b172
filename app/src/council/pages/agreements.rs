//! `/personal/rad/avtal`: the agreements, those that need somebody first, and the form that begins one.

use super::{
    agreement_forms,
    parts::{AGREEMENTS, Asked, SV, Typed, again, day, form_card, runs, tabs},
};
use crate::{
    accounts::{
        policy::{ReadDecisions, RunCouncil},
        scope::Scope,
    },
    council::{
        labels,
        model::{day_of, lines},
        service::agreements::{self, Row},
        view::AgreementForm,
    },
    fault::Fault,
    forms::Posted,
    platform::clock::local_date,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::RawQuery, response::Response};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadDecisions>, RawQuery(query): RawQuery) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    let form = (asked.gor == "nytt" && runs(&frame)).then(|| Typed::fresh(AgreementForm::fresh()));
    Ok(page(&frame, agreements::list(&scope).await?, form, local_date(scope.now())))
}

/// Begins an agreement.
///
/// # Errors
/// [`Fault::BadRequest`] when it says something else.
pub async fn post(
    frame: Frame,
    scope: Scope<RunCouncil>,
    Posted(form): Posted<AgreementForm>,
) -> Result<Response, Fault> {
    if form.act != "add" {
        return Err(Fault::BadRequest);
    }
    let added = match form.facts() {
        Ok(facts) => agreements::add(&scope, facts).await,
        Err(errors) => Err(errors.into()),
    };
    match added {
        Ok(id) => Ok(see_other(&format!("{AGREEMENTS}/{id}?klart=tillagt"))),
        Err(refused) => {
            let typed = again(refused, form, None).await?;
            let all = agreements::list(&scope.narrow()?).await?;
            Ok(page(&frame, all, Some(typed), local_date(scope.now())))
        }
    }
}

fn page(frame: &Frame, all: Vec<Row>, form: Option<Typed<AgreementForm>>, today: NaiveDate) -> Response {
    let title = t!(SV, "council-agreements");
    let status = form.as_ref().map(Typed::status).unwrap_or_default();
    let (tabs, runs) = (tabs(frame, AGREEMENTS), runs(frame));
    frame.page(title.clone()).office(Room::Council).status(status).render(move || {
        let above = form.as_ref().map(Typed::above);
        let add = (runs && form.is_none()).then(|| {
            view! { <LinkButton href=format!("{AGREEMENTS}?gor=nytt") text=t!(SV, "council-add-agreement") kind=ButtonKind::Quiet glyph=Glyph::Plus/> }
        });
        let form = form.map(|typed| {
            let fields = agreement_forms::facts(&typed);
            let (title, hidden) = (t!(SV, "council-add-agreement"), vec![("do", "add".to_owned())]);
            form_card(title, AGREEMENTS.to_owned(), hidden, fields, t!(SV, "council-add"))
        });
        let list = if all.is_empty() {
            view! { <EmptyState title=t!(SV, "council-no-agreements") text=t!(SV, "council-no-agreements-text")/> }.into_any()
        } else {
            table(&all, today)
        };
        view! {
            <div class="stack-l">
                {above}
                <PageHeading title lead=t!(SV, "council-agreements-lead")>{add}</PageHeading>
                {tabs}
                {form}
                {list}
            </div>
        }
    })
}

fn table(all: &[Row], today: NaiveDate) -> AnyView {
    let rows = all.iter().map(|row| {
        let (text, tone) = labels::agreement(row.state(), row.standing(today));
        vec![
            cell(view! { <a href=format!("{AGREEMENTS}/{}", row.id)>{row.title.clone()}</a> }),
            cell(labels::agreement_kind(row.kind())),
            cell(lines(&row.parties).join(", ")),
            cell(row.last.as_deref().map(|last| day(day_of(last), today))),
            cell(view! { <StatusTag text tone/> }),
        ]
    });
    let rows = rows.collect();
    let columns = vec![
        Column::new(t!(SV, "council-agreement")),
        Column::new(t!(SV, "council-kind")),
        Column::new(t!(SV, "council-parties")),
        Column::new(t!(SV, "council-last-day")),
        Column::new(t!(SV, "council-state")),
    ];
    view! { <DataTable caption=t!(SV, "council-agreements") quiet_caption=true columns rows/> }.into_any()
}
