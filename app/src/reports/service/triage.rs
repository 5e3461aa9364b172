//! Answering: the steps of a case, and what every change of a case has in common.
//!
//! Every change asks for the version the person saw. When somebody else was faster nothing is written, and the page
//! tells who did what.

use super::{hand_over, mask};
use crate::{
    accounts::{
        policy::TriageReports,
        scope::{Reach, Scope},
    },
    fault::Fault,
    forms::{FieldErrors, Problem, Refused},
    kernel::{
        id::{OwnerCode, ReportId},
        pii_types::Pii,
    },
    platform::{audit, db::Tx},
    reports::{
        mail,
        model::{CannotMove, Event, EventKind, Report, Status, Step},
        store::{case, event, likes, report},
    },
    t,
};

/// Reads a case inside a transaction, if it is still the one the person saw.
pub(super) async fn seen(
    scope: &Scope<TriageReports>,
    tx: &mut Tx,
    id: ReportId,
    version: i64,
) -> Result<Report, Refused> {
    let Some(report) = report::by_id_in(tx, id, &scope.reach()).await? else {
        return Err(Refused::Fault(Fault::NotFound));
    };
    if report.version == version { Ok(report) } else { Err(Fault::Conflict.into()) }
}

/// Saves a changed case and logs it.
pub(super) async fn save(
    scope: &Scope<TriageReports>,
    tx: &mut Tx,
    report: &Report,
    action: &'static str,
    detail: String,
) -> Result<(), Refused> {
    if !report::save(tx, report).await? {
        return Err(Fault::Conflict.into());
    }
    audit::append(tx, scope.now(), &scope.entry(action, "report", report.id, detail)).await?;
    Ok(())
}

/// A step, as the office decided it.
#[derive(Clone, Default)]
pub struct TakeStep {
    /// The new status; none when nothing was chosen.
    pub to: Option<Status>,
    /// Words to the person who reported.
    pub answer: String,
    /// Code of the waiting reason.
    pub reason: String,
    /// Code of the owner it is handed to.
    pub owner: String,
    /// The approved description that goes with a hand-over.
    pub description: String,
}

/// The states a case can be given by the step form. Merging and taking in have their own forms.
pub fn offered(status: Status, taken_in: bool) -> Vec<Status> {
    let own = |to: &Status| *to != Status::Duplicate && (taken_in || *to != Status::InSituation);
    status.next().iter().copied().filter(own).collect()
}

/// The states the step form shows: those it can give, and being part of the picture, which leads to its own form.
pub fn shown(status: Status) -> Vec<Status> {
    status.next().iter().copied().filter(|to| *to != Status::Duplicate).collect()
}

/// Is everything there that the step owes?
///
/// # Errors
/// What is missing, at its field.
pub fn check_step(
    scope: &Scope<TriageReports>,
    report: &Report,
    taken_in: bool,
    step: &TakeStep,
) -> Result<Status, FieldErrors> {
    let lang = scope.lang();
    let Some(to) = step.to.filter(|to| offered(report.status, taken_in).contains(to)) else {
        return Err(FieldErrors::one("status", Problem::NotAChoice));
    };
    let with = Step { answer: &step.answer, reason: &step.reason, owner: &step.owner };
    let mut errors = FieldErrors::default();
    match report.status.step(to, &with) {
        Ok(_) => {}
        Err(CannotMove::NoSuchStep) => errors.add("status", Problem::NotAChoice),
        Err(CannotMove::NeedsAnswer) => {
            errors.add("answer", Problem::Said(t!(lang, "office-needs-answer")));
        }
        Err(CannotMove::NeedsReason) => errors.add("reason", Problem::Said(t!(lang, "office-needs-reason"))),
        Err(CannotMove::NeedsOwner) => errors.add("owner", Problem::Said(t!(lang, "office-needs-owner"))),
    }
    let profile = scope.profile();
    let is_reason = profile.waiting_reasons.iter().any(|one| one.code == step.reason);
    if to == Status::Waiting && errors.is_empty() && !is_reason {
        errors.add("reason", Problem::NotAChoice);
    }
    if to == Status::HandedOver && errors.is_empty() {
        hand_over::check(&profile, step, lang, &mut errors);
    }
    if errors.is_empty() { Ok(to) } else { Err(errors) }
}

/// Takes a step: status, history, letter and, for a hand-over, the mail to the owner.
///
/// # Errors
/// [`Refused`].
pub async fn step(scope: &Scope<TriageReports>, id: ReportId, version: i64, step: &TakeStep) -> Result<(), Refused> {
    let taken_in = case::is_taken_in(scope.db(), id).await?;
    let mut tx = scope.db().begin().await?;
    let before = seen(scope, &mut tx, id, version).await?;
    let to = check_step(scope, &before, taken_in, step)?;
    let code = match to {
        Status::Waiting => step.reason.clone(),
        Status::HandedOver => step.owner.clone(),
        _ => String::new(),
    };
    let mut after = moved(scope, before.clone(), to);
    if !step.answer.trim().is_empty() {
        // Words are an answer in any state.
        after.answered_at = after.answered_at.or(Some(scope.now()));
    }
    after.waiting_for = (to == Status::Waiting).then(|| step.reason.clone());
    if to == Status::HandedOver {
        after.owner = Some(OwnerCode::from(step.owner.as_str()));
        hand_over::send(scope, &mut tx, &after, step).await?;
    }
    tell(scope, &mut tx, &after, code, &step.answer).await?;
    let photo = before.photo;
    if to == Status::Removed {
        after = mask::erased(scope, &mut tx, after).await?;
    }
    save(scope, &mut tx, &after, "report.step", format!("{} -> {}", before.status, to)).await?;
    tx.commit().await?;
    if let (Status::Removed, Some(photo)) = (to, photo) {
        mask::remove_photo(scope, photo).await;
    }
    Ok(())
}

/// The report in its new status, with the moments that follow from it.
pub(super) fn moved(scope: &Scope<TriageReports>, mut report: Report, to: Status) -> Report {
    report.status = to;
    report.waiting_for = None;
    if to.is_answer() && report.answered_at.is_none() {
        report.answered_at = Some(scope.now());
    }
    report.closed_at = to.is_closed().then(|| scope.now());
    report
}

/// Writes the new status into the history, and a letter to everybody who follows it.
pub(super) async fn tell(
    scope: &Scope<TriageReports>,
    tx: &mut Tx,
    report: &Report,
    code: String,
    answer: &str,
) -> Result<(), Refused> {
    let line = Event::new(scope.new_id(), report.id, scope.now(), EventKind::Status)
        .status(report.status)
        .reason(code)
        .words(Pii::new(answer.to_owned()))
        .by(scope.staff_id());
    event::append_event(tx, &line).await?;
    if report.status == Status::InReview && answer.trim().is_empty() {
        // Nothing to read there yet: a letter that says nothing teaches people to ignore letters.
        return Ok(());
    }
    mail::tell_sender(scope, tx, report, line.id).await?;
    for merged in likes::merged_ids(tx, report.id).await? {
        if let Some(other) = report::by_id_in(tx, merged, &Reach::Everything).await? {
            // The letter of each is told apart by an id of its own: the same event is told once.
            mail::tell_sender(scope, tx, &other, scope.new_id()).await?;
        }
    }
    Ok(())
}
