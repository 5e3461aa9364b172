//! `/personal/rad/grupper/{grupp}/plan`: the meetings of a year as the rhythm proposes them, to take over or leave.

use super::parts::{Asked, SV, Typed, again, onward, years};
use crate::{
    accounts::{policy::RunCouncil, scope::Scope},
    council::{
        labels,
        service::planning::{self, Plan},
        view::BodyForm,
    },
    fault::Fault,
    forms::{Posted, Refused},
    kernel::id::BodyCode,
    platform::clock::{local_date, spoken_date},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such body, or the year is not one to plan.
pub async fn get(
    frame: Frame,
    scope: Scope<RunCouncil>,
    Path(code): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    let plan = planning::propose(&scope, &BodyCode::from(code), asked.year()).await?;
    let days = plan.lines.iter().filter(|line| !line.taken).map(|line| line.day.to_string()).collect();
    let typed = Typed::fresh(BodyForm { days, ..BodyForm::default() });
    Ok(page(&frame, plan, typed, local_date(scope.now())))
}

/// Makes meetings of the chosen days.
///
/// # Errors
/// As [`get`].
pub async fn post(
    frame: Frame,
    scope: Scope<RunCouncil>,
    Path(code): Path<String>,
    Posted(form): Posted<BodyForm>,
) -> Result<Response, Fault> {
    let code = BodyCode::from(code);
    let body = planning::propose(&scope, &code, form.year.parse().ok()).await?.body;
    let refused = match adopt(&scope, &code, &form).await {
        Ok(()) => return Ok(see_other(&format!("{}?klart=planerat", body.address()))),
        Err(refused) => refused,
    };
    let plan = planning::propose(&scope, &code, form.year.parse().ok()).await?;
    let typed = again(refused, form, None).await?;
    Ok(page(&frame, plan, typed, local_date(scope.now())))
}

async fn adopt(scope: &Scope<RunCouncil>, code: &BodyCode, form: &BodyForm) -> Result<(), Refused> {
    if form.act != "plan" {
        return Err(Fault::BadRequest.into());
    }
    let (year, days) = form.plan()?;
    planning::adopt(scope, code, year, &days).await?;
    Ok(())
}

fn page(frame: &Frame, plan: Plan, typed: Typed<BodyForm>, today: NaiveDate) -> Response {
    let title = t!(SV, "council-plan-of", year = plan.year.to_string());
    frame.page(title.clone()).office(Room::Council).status(typed.status()).render(move || {
        let back = plan.body.address();
        let here = format!("{back}/plan");
        let choices: Vec<Choice> = plan.lines.iter().map(|line| choice(line, &typed, today)).collect();
        let form = if choices.is_empty() {
            view! { <EmptyState title=t!(SV, "council-plan-none") text=t!(SV, "council-plan-none-text")/> }.into_any()
        } else {
            view! {
                <form method="post" action=here.clone() class="stack">
                    <HiddenInput name="do" value="plan"/>
                    <HiddenInput name="year" value=plan.year.to_string()/>
                    <CheckboxGroup id="field-days" name="days" legend=t!(SV, "council-plan-days") hint=t!(SV, "council-plan-hint")
                        choices error=typed.error("days")/>
                    {onward(t!(SV, "council-plan-adopt"), &back)}
                </form>
            }
            .into_any()
        };
        let lead = format!("{} {}", labels::rhythm(plan.body.rhythm), t!(SV, "council-plan-lead"));
        view! {
            <div class="stack-l page-narrow">
                <p><a class="quiet-link" href=back.clone()>{plan.body.name.clone()}</a></p>
                {typed.above()}
                <PageHeading title eyebrow=plan.body.name.clone() lead/>
                {years(&here, "", plan.years.iter().copied(), Some(plan.year))}
                {form}
            </div>
        }
    })
}

fn choice(line: &planning::Line, typed: &Typed<BodyForm>, today: NaiveDate) -> Choice {
    let value = line.day.to_string();
    let chosen = typed.form.days.contains(&value);
    let choice = Choice::new(value, spoken_date(line.day, today, SV)).chosen(chosen);
    match (line.taken, line.moved_from) {
        (true, _) => choice.hint(t!(SV, "council-plan-taken")),
        (_, Some(from)) => choice.hint(t!(SV, "council-plan-moved", day = spoken_date(from, today, SV))),
        _ => choice,
    }
}
