//! The inbox: lists, their counts, the search by receipt code, and what can be done with many rows at once.

use super::{
    keys,
    triage::{moved, save, seen, tell},
};
use crate::{
    accounts::{policy::TriageReports, scope::Scope},
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{AreaCode, CategoryCode, ReportId},
        page::PageAsk,
        receipt::ReceiptCode,
    },
    platform::db::Tx,
    reports::{
        model::Status,
        store::{
            inbox::{self, Assigned, Filter, Group, Line},
            report,
        },
    },
};

/// One page of the inbox.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its rows.
    pub lines: Vec<Line>,
    /// Which page.
    pub ask: PageAsk,
    /// Is there another?
    pub more: bool,
}

/// A page of the list within reach.
///
/// # Errors
/// When the database does not answer.
pub async fn list(scope: &Scope<TriageReports>, filter: &Filter, ask: PageAsk) -> Result<Listed, Fault> {
    let mut lines = inbox::list(scope.db(), &scope.reach(), filter, ask, scope.now()).await?;
    let size = ask.size() as usize;
    let more = lines.len() > size;
    lines.truncate(size);
    Ok(Listed { lines, ask, more })
}

/// What waits, each at most [`inbox::COUNTED`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// For the office to do: new, under review, back from the resident.
    pub todo: i64,
    /// Open.
    pub open: i64,
    /// Read by nobody yet.
    pub new: i64,
    /// Past the promised answer time.
    pub late: i64,
    /// Mine.
    pub mine: i64,
    /// Nobody's.
    pub nobodys: i64,
    /// Opened again by the person who reported.
    pub reopened: i64,
    /// Waiting for more from the person who reported.
    pub needs_more: i64,
}

/// The filters the counts stand beside.
pub fn open() -> Filter {
    Filter::default()
}

/// Reports that wait for the office.
pub fn todo() -> Filter {
    Filter { group: Group::Todo, ..Filter::default() }
}

/// Reports nobody has read.
pub fn new() -> Filter {
    in_state(Status::Received)
}

/// Reports past the promise.
pub fn late() -> Filter {
    Filter { late: true, ..Filter::default() }
}

/// Reports opened again.
pub fn reopened() -> Filter {
    Filter { reopened: true, ..in_state(Status::InReview) }
}

fn in_state(status: Status) -> Filter {
    Filter { group: Group::In(status), ..Filter::default() }
}

fn assigned(assigned: Assigned) -> Filter {
    Filter { assigned, ..Filter::default() }
}

/// Counts what waits within reach.
///
/// # Errors
/// When the database does not answer.
pub async fn counts(scope: &Scope<TriageReports>) -> Result<Counts, Fault> {
    let me = scope.staff_id().ok_or(Fault::NotFound)?;
    let filters = [
        open(),
        new(),
        late(),
        assigned(Assigned::To(me)),
        assigned(Assigned::Nobody),
        reopened(),
        in_state(Status::NeedsMore),
        todo(),
    ];
    let found = inbox::counts(scope.db(), &scope.reach(), &filters, scope.now()).await?;
    let at = |n: usize| found.get(n).copied().unwrap_or(0);
    Ok(Counts {
        open: at(0),
        new: at(1),
        late: at(2),
        mine: at(3),
        nobodys: at(4),
        reopened: at(5),
        needs_more: at(6),
        todo: at(7),
    })
}

/// The report whose receipt code was pasted into the search, if it is one and within reach.
///
/// # Errors
/// When the database does not answer.
pub async fn by_pasted_code(scope: &Scope<TriageReports>, text: &str) -> Result<Option<ReportId>, Fault> {
    let Ok(code) = ReceiptCode::parse(text) else {
        return Ok(None);
    };
    let fingerprint = keys::code_fingerprint(scope.municipality().keys(), &code);
    let Some(found) = report::by_code(scope.db(), &fingerprint).await? else {
        return Ok(None);
    };
    let within = report::by_id(scope.db(), found.id, &scope.reach()).await?;
    Ok(within.map(|report| report.id))
}

/// What can be done with many rows at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bulk {
    /// Give them to oneself.
    Mine,
    /// Note that they are being read.
    Review,
    /// Sort them.
    Category(CategoryCode),
    /// Place them.
    Area(AreaCode),
}

/// How it went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BulkResult {
    /// Rows it was done with.
    pub done: usize,
    /// Rows somebody else changed meanwhile; left alone.
    pub changed: usize,
    /// Rows for which it makes no sense, or that are not there.
    pub refused: usize,
}

/// Does one thing with many rows, each with the version the person saw. Rows that changed are left alone.
///
/// # Errors
/// When the database does not answer; then nothing was done.
pub async fn bulk(scope: &Scope<TriageReports>, rows: &[(ReportId, i64)], act: &Bulk) -> Result<BulkResult, Fault> {
    let mut result = BulkResult::default();
    let mut tx = scope.db().begin().await?;
    for (id, version) in rows {
        match one(scope, &mut tx, *id, *version, act).await {
            Ok(()) => result.done += 1,
            Err(Refused::Fault(Fault::Conflict)) => result.changed += 1,
            Err(Refused::Form(_) | Refused::Fault(Fault::NotFound)) => result.refused += 1,
            Err(Refused::Fault(fault)) => return Err(fault),
        }
    }
    tx.commit().await?;
    Ok(result)
}

async fn one(scope: &Scope<TriageReports>, tx: &mut Tx, id: ReportId, version: i64, act: &Bulk) -> Result<(), Refused> {
    let mut report = seen(scope, tx, id, version).await?;
    let (action, detail) = match act {
        Bulk::Mine => {
            report.assigned = scope.staff_id();
            ("report.assigned", report.assigned.map_or_else(String::new, |who| who.to_string()))
        }
        Bulk::Category(code) => {
            report.category = code.clone();
            ("report.classified", "category".to_owned())
        }
        Bulk::Area(code) => {
            report.area = Some(code.clone());
            ("report.classified", "area".to_owned())
        }
        Bulk::Review => {
            let open = !report.status.is_closed() && report.status != Status::InReview;
            if !open || !report.status.next().contains(&Status::InReview) {
                return Err(Refused::Fault(Fault::NotFound));
            }
            let before = report.status;
            report = moved(scope, report, Status::InReview);
            ("report.step", format!("{before} -> {}", report.status))
        }
    };
    save(scope, tx, &report, action, detail).await?;
    if *act == Bulk::Review {
        tell(scope, tx, &report, String::new(), "").await?;
    }
    Ok(())
}
