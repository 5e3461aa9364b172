//! `/personal/lagesbild/{period}/uppgift`: an observation that does not come from a report.

use super::observation_form::{ObservationForm, said};
use crate::{
    accounts::{policy::FeedSituation, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::{lang::Lang, period::Period},
    observations::{
        labels,
        model::{Source, period_path},
        service::observation,
    },
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use http::StatusCode;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The empty form.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such period.
pub async fn get(frame: Frame, scope: Scope<FeedSituation>, Path(key): Path<String>) -> Result<Response, Fault> {
    let (period, open) = observation::addable(&scope, &key).await?;
    Ok(page(&frame, &period, open, &ObservationForm::default(), &FieldErrors::default(), StatusCode::OK))
}

/// Adds it.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such period.
pub async fn post(
    frame: Frame,
    scope: Scope<FeedSituation>,
    Path(key): Path<String>,
    Posted(form): Posted<ObservationForm>,
) -> Result<Response, Fault> {
    let (period, _) = observation::addable(&scope, &key).await?;
    match add(&frame, &scope, &key, &form).await {
        Ok(()) => Ok(see_other(&format!("{}?done=add#main", period_path(&key)))),
        Err(Refused::Form(errors)) => Ok(page(&frame, &period, true, &form, &errors, StatusCode::UNPROCESSABLE_ENTITY)),
        // Only a period that is closed by now refuses something new.
        Err(Refused::Fault(Fault::Conflict)) => {
            Ok(page(&frame, &period, false, &form, &FieldErrors::default(), StatusCode::CONFLICT))
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

async fn add(frame: &Frame, scope: &Scope<FeedSituation>, key: &str, form: &ObservationForm) -> Result<(), Refused> {
    if form.r#do != "add" {
        return Err(Refused::Fault(Fault::BadRequest));
    }
    let (source, what) = match (form.source(), form.observed(&frame.profile)) {
        (Ok(source), Ok(what)) => (source, what),
        (source, what) => {
            let mut errors = source.err().unwrap_or_default();
            errors.extend(what.err().unwrap_or_default());
            return Err(errors.into());
        }
    };
    observation::add(scope, key, source, what, form.approved()).await
}

fn page(
    frame: &Frame,
    period: &Period,
    open: bool,
    form: &ObservationForm,
    errors: &FieldErrors,
    status: StatusCode,
) -> Response {
    let (title, label) = (t!(SV, "situation-new-title"), period.label_sv());
    let back = period_path(&period.key());
    let group = frame.profile.bodies.operative.name.clone();
    frame.page(title.clone()).office(Room::Situation).status(status).render(|| {
        let content = if open { fill_in(frame, form, errors) } else { closed() };
        let summary = errors.summary(SV);
        let count = summary.len();
        view! {
            <PageHeading title eyebrow=label.clone() lead=t!(SV, "situation-new-lead", group = group)/>
            <div class="stack">
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors=summary/>
                {content}
                <p><a href=back>{t!(SV, "situation-back-to-period", period = label)}</a></p>
            </div>
        }
    })
}

fn fill_in(frame: &Frame, form: &ObservationForm, errors: &FieldErrors) -> AnyView {
    let sources = Source::HEARD.iter().map(|one| Choice::new(one.code(), labels::source(Some(*one))));
    let sources = sources.map(|one| one.chosen_if(&form.source)).collect::<Vec<_>>();
    let (changed, wrong) = ((!errors.is_empty()).then_some(""), errors.of("source", SV));
    let fields = said(&frame.profile, form, errors);
    view! {
        <Card>
            <form method="post" class="stack" data-guard="" data-changed=changed>
                <HiddenInput name="do" value="add"/>
                <RadioGroup name="source" id="field-source" legend=t!(SV, "situation-heard-from") choices=sources error=wrong/>
                {fields}
                <div><Button text=t!(SV, "situation-add-now") kind=ButtonKind::Amber/></div>
            </form>
        </Card>
    }
    .into_any()
}

/// Only the period that is being made takes anything in.
fn closed() -> AnyView {
    view! {
        <Notice title=t!(SV, "situation-new-closed") tone=Tone::Warn announce=true>
            <p>{t!(SV, "situation-new-closed-text")}" "<a href="/personal/lagesbild">{t!(SV, "situation-all")}</a></p>
        </Notice>
    }
    .into_any()
}
