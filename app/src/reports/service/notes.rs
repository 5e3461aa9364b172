//! Notes among staff. They are appended, so two people never overwrite each other's.

use crate::{
    accounts::{policy::TriageReports, scope::Scope},
    fault::Fault,
    forms::Refused,
    kernel::{id::ReportId, pii_types::Pii},
    platform::audit,
    reports::{
        model::{Event, EventKind},
        store::{event, report},
    },
};

/// Appends a note that the person who reported never sees.
///
/// # Errors
/// [`Refused`].
pub async fn add(scope: &Scope<TriageReports>, id: ReportId, words: String) -> Result<(), Refused> {
    let mut tx = scope.db().begin().await?;
    if report::by_id_in(&mut tx, id, &scope.reach()).await?.is_none() {
        return Err(Refused::Fault(Fault::NotFound));
    }
    let line = Event::new(scope.new_id(), id, scope.now(), EventKind::Note)
        .words(Pii::new(words))
        .by(scope.staff_id())
        .hidden();
    event::append_event(&mut tx, &line).await?;
    let entry = scope.entry("report.noted", "report", id, "");
    audit::append(&mut tx, scope.now(), &entry).await?;
    tx.commit().await?;
    Ok(())
}
