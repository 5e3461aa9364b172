//! `/personal/inkorg/{id}`: one case with the list beside it, and everything the office can do with it.

mod facts;
mod form;
mod history;
mod merging;
mod related;
mod sort;
mod step;
mod take_in;
mod view;
mod words;

use super::inbox::query::InboxQuery;
use crate::{
    accounts::{policy::TriageReports, scope::Scope},
    fault::Fault,
    forms::{FieldErrors, Posted, Refused},
    kernel::id::ReportId,
    reports::{
        model::{Report, Status},
        service::{
            case::{self, Case},
            inbox, mask, merge, notes, sort as sorting, take_in as taking, templates, triage,
        },
    },
    shell::{Frame, see_other},
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use form::CaseForm;
use http::StatusCode;
use view::View;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such case within reach.
pub async fn get(
    frame: Frame,
    scope: Scope<TriageReports>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let query = InboxQuery::opened(query.as_deref(), scope.municipality().keys());
    let case = case::open(&scope, read(&id)?).await?;
    let form = CaseForm::of(&case.report);
    Shown::new(case, query, form).render(&frame, &scope, StatusCode::OK).await
}

/// Does what one of the forms asks for.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such case within reach.
pub async fn post(
    frame: Frame,
    scope: Scope<TriageReports>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    Posted(form): Posted<CaseForm>,
) -> Result<Response, Fault> {
    let query = InboxQuery::opened(query.as_deref(), scope.municipality().keys());
    let id = read(&id)?;
    if let Some(shown) = leading(&scope, id, &query, &form).await? {
        return shown.render(&frame, &scope, StatusCode::OK).await;
    }
    if !form.merge_with.is_empty() {
        return merging::look(&frame, &scope, id, query, (merging::begun(form), true)).await;
    }
    match form.r#do.as_str() {
        "merge_look" => return merging::look(&frame, &scope, id, query, (form, false)).await,
        "keep" => return merging::not_now(&frame, &scope, id, query, form).await,
        "template" => return template(&frame, &scope, id, query, form).await,
        "preview" => return preview(&frame, &scope, id, query, form).await,
        _ => {}
    }
    match act(&frame, &scope, id, &form).await {
        Ok(()) => Ok(see_other(&query.saying(Some(id), &format!("done={}#main", form.r#do)))),
        Err(Refused::Fault(Fault::Conflict)) => changed(&frame, &scope, id, query, form).await,
        Err(Refused::Fault(fault)) => Err(fault),
        Err(Refused::Form(errors)) => {
            let shown = Shown { errors, ..Shown::again(&scope, id, query, form).await? };
            let shown = merging::with_main(&scope, shown).await?;
            shown.render(&frame, &scope, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

fn read(id: &str) -> Result<ReportId, Fault> {
    ReportId::parse(id).ok_or(Fault::NotFound)
}

async fn act(frame: &Frame, scope: &Scope<TriageReports>, id: ReportId, form: &CaseForm) -> Result<(), Refused> {
    let (profile, version) = (&*frame.profile, form.version());
    match form.r#do.as_str() {
        "step" => triage::step(scope, id, version, &form.step()?).await,
        "mask" => mask::mask(scope, id, version, &form.masking()).await,
        "unmask" => mask::unmask(scope, id, version).await,
        "classify" => sorting::classify(scope, id, version, form.classify(profile)?).await,
        "assign" => sorting::assign(scope, id, version, form.assigned()?).await,
        "take_on" => sorting::assign(scope, id, version, scope.staff_id()).await,
        "note" => notes::add(scope, id, form.note()?).await,
        "merge" => merge::merge(scope, id, version, form.merge_into()?, &form.merge_answer()?).await,
        "unmerge" => merge::unmerge(scope, id, version).await,
        "take_in" => taking::take_in(scope, id, version, form.take_in(profile)?).await,
        _ => Err(Refused::Fault(Fault::BadRequest)),
    }
}

/// The same page with the form of the situation picture first, when that is the step that was chosen: it asks for more
/// than the others. Nothing is stored, and nothing that was typed is lost.
async fn leading(
    scope: &Scope<TriageReports>,
    id: ReportId,
    query: &InboxQuery,
    form: &CaseForm,
) -> Result<Option<Shown>, Fault> {
    let asked = matches!(form.r#do.as_str(), "step" | "preview") && form.status == Status::InSituation.code();
    if !asked {
        return Ok(None);
    }
    let shown = Shown::again(scope, id, query.clone(), form.clone()).await?;
    let Case { report, placed, .. } = &shown.case;
    let can = placed.is_none() && report.merged_into.is_none() && report.status.next().contains(&Status::InSituation);
    Ok(can.then_some(Shown { leading: true, ..shown }))
}

/// The same page with the words of a template in the answer, and the step it goes with.
async fn template(
    frame: &Frame,
    scope: &Scope<TriageReports>,
    id: ReportId,
    query: InboxQuery,
    form: CaseForm,
) -> Result<Response, Fault> {
    let mut shown = Shown::again(scope, id, query, form).await?;
    let found = templates::words(&frame.profile, &shown.form.template, shown.case.report.lang);
    if let Some((status, words)) = found {
        shown.form.status = status.code().to_owned();
        shown.form.answer = words;
    }
    shown.render(frame, scope, StatusCode::OK).await
}

/// The same page with the step as the resident will see it. Nothing is stored.
async fn preview(
    frame: &Frame,
    scope: &Scope<TriageReports>,
    id: ReportId,
    query: InboxQuery,
    form: CaseForm,
) -> Result<Response, Fault> {
    let shown = Shown::again(scope, id, query, form).await?;
    let case = &shown.case;
    let checked = match shown.form.step() {
        Ok(step) => triage::check_step(scope, &case.report, case.placed.is_some(), &step).map(|_| ()),
        Err(errors) => Err(errors),
    };
    match checked {
        Ok(()) => Shown { preview: true, ..shown }.render(frame, scope, StatusCode::OK).await,
        Err(errors) => {
            let shown = Shown { errors, ..shown };
            shown.render(frame, scope, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// Somebody was faster: who did what, the case as it is now, and what was typed.
async fn changed(
    frame: &Frame,
    scope: &Scope<TriageReports>,
    id: ReportId,
    query: InboxQuery,
    form: CaseForm,
) -> Result<Response, Fault> {
    let seen = form.version();
    let mut shown = Shown::again(scope, id, query, form).await?;
    shown.changes = case::changes_since(scope, &shown.case.report, seen).await?;
    // Sending again means: I have read what changed, and mean it still.
    shown.form.version = shown.case.report.version.to_string();
    shown.conflict = true;
    let shown = merging::with_main(scope, shown).await?;
    shown.render(frame, scope, StatusCode::CONFLICT).await
}

/// A page about to be shown.
struct Shown {
    case: Case,
    query: InboxQuery,
    form: CaseForm,
    errors: FieldErrors,
    preview: bool,
    leading: bool,
    conflict: bool,
    changes: Vec<crate::accounts::Change>,
    /// The report this one is about to be merged into.
    main: Option<Report>,
}

impl Shown {
    /// The case as it is now, with what was typed.
    async fn again(
        scope: &Scope<TriageReports>,
        id: ReportId,
        query: InboxQuery,
        form: CaseForm,
    ) -> Result<Self, Fault> {
        let case = case::case(scope, id).await?;
        let form = form.over(&case.report);
        Ok(Self::new(case, query, form))
    }

    fn new(case: Case, query: InboxQuery, form: CaseForm) -> Self {
        let (errors, changes) = (FieldErrors::default(), Vec::new());
        Self { case, query, form, errors, preview: false, leading: false, conflict: false, changes, main: None }
    }

    async fn render(self, frame: &Frame, scope: &Scope<TriageReports>, status: StatusCode) -> Result<Response, Fault> {
        let filter = self.query.filter(&frame.profile, scope.staff_id());
        let listed = inbox::list(scope, &filter, self.query.ask()).await?;
        let view = View {
            profile: &frame.profile,
            now: scope.now(),
            me: scope.staff(),
            case: &self.case,
            listed: &listed,
            query: &self.query,
            form: &self.form,
            errors: &self.errors,
            preview: self.preview,
            leading: self.leading,
            conflict: self.conflict,
            changes: &self.changes,
            main: self.main.as_ref(),
        };
        Ok(view::page(frame, &view, status))
    }
}
