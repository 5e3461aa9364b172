//! `/personal/lagesbild/{period}/uppgift/{id}`: one observation, to correct or to take out again.

use super::observation_form::{ObservationForm, said};
use crate::{
    accounts::{policy::FeedSituation, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::{id::ObservationId, lang::Lang},
    observations::{
        Origin, labels,
        model::{Reason, observation_path, period_path},
        parts,
        service::observation::{self, Observation, Seen},
    },
    platform::{clock::local_date, municipality::Profile},
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use chrono::NaiveDate;
use http::StatusCode;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// Shows an observation; `O` knows where it comes from.
///
/// # Errors
/// [`Fault::NotFound`] when there is none that the person may change.
pub async fn get<O: Origin>(
    frame: Frame,
    scope: Scope<FeedSituation>,
    Path((key, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let one = observation::observation::<O>(&scope, &key, read(&id)?).await?;
    let form = ObservationForm::of(&one.row);
    let done = query.as_deref() == Some("done=correct");
    Ok(Shown { done, ..Shown::new::<O>(&scope, one, form) }.render(&frame, StatusCode::OK))
}

/// Corrects it or takes it out.
///
/// # Errors
/// [`Fault::NotFound`] when there is none that the person may change.
pub async fn post<O: Origin>(
    frame: Frame,
    scope: Scope<FeedSituation>,
    Path((key, id)): Path<(String, String)>,
    Posted(form): Posted<ObservationForm>,
) -> Result<Response, Fault> {
    let id = read(&id)?;
    let one = observation::observation::<O>(&scope, &key, id).await?;
    match act::<O>(&frame, &scope, &one, &form).await {
        Ok(to) => Ok(see_other(&to)),
        Err(Refused::Form(errors)) => {
            let form = form.over(&one.row);
            let shown = Shown { errors, ..Shown::new::<O>(&scope, one, form) };
            Ok(shown.render(&frame, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(Refused::Fault(Fault::Conflict)) => {
            let one = observation::observation::<O>(&scope, &key, id).await?;
            if !one.open {
                return Ok(Shown::new::<O>(&scope, one, form).render(&frame, StatusCode::CONFLICT));
            }
            let by = Some(observation::changed_by(&scope, id).await?);
            // Sending again means: I have read what changed, and mean it still.
            let form = ObservationForm { version: one.row.version.to_string(), ..form.over(&one.row) };
            Ok(Shown { by, ..Shown::new::<O>(&scope, one, form) }.render(&frame, StatusCode::CONFLICT))
        }
        Err(Refused::Fault(fault)) => Err(fault),
    }
}

fn read(id: &str) -> Result<ObservationId, Fault> {
    ObservationId::parse(id).ok_or(Fault::NotFound)
}

/// Does what was asked for and says where to go then.
async fn act<O: Origin>(
    frame: &Frame,
    scope: &Scope<FeedSituation>,
    one: &Observation,
    form: &ObservationForm,
) -> Result<String, Refused> {
    let (key, id) = (one.row.period.as_str(), one.row.id);
    let seen = Seen { period: key, id, version: form.version() };
    match form.r#do.as_str() {
        // A closed period says so first: its mistakes are nobody's to mend.
        "correct" | "take_out" if !one.open => Err(Fault::Conflict.into()),
        "correct" => {
            let what = form.observed(&frame.profile)?;
            observation::correct::<O>(scope, &seen, what, form.approved()).await?;
            Ok(format!("{}?done=correct#main", observation_path(key, id)))
        }
        "take_out" => {
            let report = observation::take_out::<O>(scope, &seen, form.reason()?).await?;
            let to = report.map_or_else(
                || format!("{}?done=take_out#main", period_path(key)),
                |report| format!("{}?done=taken_out#main", O::path(report)),
            );
            Ok(to)
        }
        _ => Err(Refused::Fault(Fault::BadRequest)),
    }
}

/// A page about to be shown.
struct Shown {
    one: Observation,
    form: ObservationForm,
    errors: FieldErrors,
    today: NaiveDate,
    /// The page of the report it came from.
    report: Option<String>,
    /// It was just corrected.
    done: bool,
    /// Somebody else was faster, and who, if the log knows.
    by: Option<Option<String>>,
}

impl Shown {
    fn new<O: Origin>(scope: &Scope<FeedSituation>, one: Observation, form: ObservationForm) -> Self {
        let (today, report) = (local_date(scope.now()), one.row.report.map(O::path));
        Self { one, form, errors: FieldErrors::default(), today, report, done: false, by: None }
    }

    fn render(self, frame: &Frame, status: StatusCode) -> Response {
        let (title, label) = (t!(SV, "situation-one-title"), self.one.period.label_sv());
        frame.page(title.clone()).office(Room::Situation).status(status).render(|| {
            let errors = self.errors.summary(SV);
            let count = errors.len();
            let back = period_path(&self.one.row.period);
            view! {
                <PageHeading title eyebrow=label.clone()/>
                <div class="stack">
                    {self.said()}
                    <ErrorSummary title=t!(SV, "form-errors", count = count) errors/>
                    {self.facts(&frame.profile)}
                    {self.one.open.then(|| self.correct(&frame.profile))}
                    {self.one.open.then(|| self.take_out())}
                    <p><a href=back>{t!(SV, "situation-back-to-period", period = label)}</a></p>
                </div>
            }
        })
    }

    /// What was just done, or why nothing can be.
    fn said(&self) -> AnyView {
        if !self.one.open {
            return view! {
                <Notice title=t!(SV, "situation-one-closed") tone=Tone::Warn announce=true>
                    <p>{t!(SV, "situation-one-closed-text")}</p>
                </Notice>
            }
            .into_any();
        }
        if let Some(by) = &self.by {
            let who = by.clone().unwrap_or_else(|| t!(SV, "situation-somebody"));
            return view! {
                <Notice title=t!(SV, "situation-conflict", who = who) tone=Tone::Danger announce=true>
                    <p>{t!(SV, "situation-conflict-text")}</p>
                </Notice>
            }
            .into_any();
        }
        self.done
            .then(|| view! { <Notice title=t!(SV, "situation-done-correct") tone=Tone::Ok announce=true/> })
            .into_any()
    }

    /// What is kept of it now.
    fn facts(&self, profile: &Profile) -> AnyView {
        let row = &self.one.row;
        let facts = vec![
            (t!(SV, "situation-column-what"), profile.category_label(&row.category).into_any()),
            (t!(SV, "situation-column-where"), labels::place(profile, row).into_any()),
            (t!(SV, "situation-column-when"), labels::when(row).into_any()),
            (t!(SV, "situation-column-words"), parts::words(row)),
            (t!(SV, "situation-column-source"), labels::source(row.source()).into_any()),
            (t!(SV, "situation-column-day"), parts::day(row, self.today)),
        ];
        let case = self.report.clone().map(|href| view! { <p><a href=href>{t!(SV, "situation-to-case")}</a></p> });
        view! { <Card title=t!(SV, "situation-one-facts")><DefinitionList facts/>{case}</Card> }.into_any()
    }

    fn correct(&self, profile: &Profile) -> AnyView {
        let back = self.form.r#do == "correct";
        let (version, fields) = (self.form.version.clone(), said(profile, &self.form, &self.errors));
        view! {
            <Card title=t!(SV, "situation-correct")>
                <form method="post" class="stack" data-guard="" data-changed=back.then_some("")>
                    <HiddenInput name="do" value="correct"/>
                    <HiddenInput name="version" value=version/>
                    {fields}
                    <div><Button text=t!(SV, "situation-correct-now") kind=ButtonKind::Amber/></div>
                </form>
            </Card>
        }
        .into_any()
    }

    fn take_out(&self) -> AnyView {
        let back = self.form.r#do == "take_out";
        let version = self.form.version.clone();
        let reasons = Reason::ALL.iter().map(|one| Choice::new(one.code(), labels::reason(*one)));
        let reasons = reasons.map(|one| one.chosen_if(&self.form.reason)).collect::<Vec<_>>();
        let wrong = self.errors.of("reason", SV);
        let text =
            if self.report.is_some() { t!(SV, "situation-take-out-report") } else { t!(SV, "situation-take-out-text") };
        view! {
            <Details summary=t!(SV, "situation-take-out") open=back>
                <form method="post" class="stack">
                    <HiddenInput name="do" value="take_out"/>
                    <HiddenInput name="version" value=version/>
                    <p>{text}</p>
                    <RadioGroup name="reason" id="field-reason" legend=t!(SV, "situation-reason") choices=reasons error=wrong/>
                    <div><Button text=t!(SV, "situation-take-out-now") kind=ButtonKind::Danger/></div>
                </form>
            </Details>
        }
        .into_any()
    }
}
