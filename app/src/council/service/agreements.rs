//! Agreements: written, signed, followed up, renewed before they end.

use super::{note, subject};
use crate::{
    accounts::{
        policy::{ReadDecisions, RunCouncil},
        scope::Scope,
    },
    council::{
        model::{self, AgreementKind, AgreementState, Standing},
        store::agreements::{self, FollowUp},
    },
    fault::Fault,
    forms::Refused,
    kernel::{
        id::{AgreementFollowUpId, AgreementId},
        lang::Lang,
    },
    platform::clock::local_date,
    t,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

pub use crate::council::store::agreements::Row;

/// What a form says of an agreement.
#[derive(Clone, Debug)]
pub struct Facts {
    /// What kind.
    pub kind: AgreementKind,
    /// What it is called.
    pub title: String,
    /// Who agrees, one organisation a line.
    pub parties: String,
    /// Its first day.
    pub first: Option<NaiveDate>,
    /// Its last day.
    pub last: Option<NaiveDate>,
    /// Diarienummer.
    pub registration: String,
    /// So many days before its end people want to know.
    pub remind_days: i64,
}

/// An agreement with all around it.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// The agreement.
    pub row: Row,
    /// Its days of follow-up.
    pub follow_ups: Vec<FollowUp>,
    /// The one that continues it.
    pub renewed_by: Option<AgreementId>,
    /// Today.
    pub today: NaiveDate,
}

/// Every agreement.
///
/// # Errors
/// When the database does not answer.
pub async fn list(scope: &Scope<ReadDecisions>) -> Result<Vec<Row>, Fault> {
    Ok(agreements::all(scope.db()).await?)
}

/// One agreement.
///
/// # Errors
/// [`Fault::NotFound`] when there is none.
pub async fn one(scope: &Scope<ReadDecisions>, id: AgreementId) -> Result<Agreement, Fault> {
    let row = agreements::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    Ok(Agreement {
        follow_ups: agreements::follow_ups(scope.db(), id).await?,
        renewed_by: agreements::renewed_by(scope.db(), id).await?,
        today: local_date(scope.now()),
        row,
    })
}

/// How many agreements end soon or have ended without a next one that is signed, or should be followed up.
///
/// # Errors
/// When the database does not answer.
pub async fn pressing(scope: &Scope<ReadDecisions>) -> Result<usize, Fault> {
    let today = local_date(scope.now());
    let rows = agreements::all(scope.db()).await?;
    let owed = agreements::owed(scope.db(), &today.to_string()).await?;
    let is_signed = |row: &&Row| row.state() == AgreementState::Signed;
    let renewed: BTreeSet<AgreementId> = rows.iter().filter(is_signed).filter_map(|row| row.renews).collect();
    let presses = |row: &&Row| {
        let ends = matches!(row.standing(today), Standing::EndsSoon(_) | Standing::Expired);
        is_signed(row) && (ends && !renewed.contains(&row.id) || owed.iter().any(|one| one.agreement == row.id))
    };
    Ok(rows.iter().filter(presses).count())
}

fn fresh(scope: &Scope<RunCouncil>, facts: Facts) -> Row {
    let empty = Row {
        id: scope.new_id(),
        kind: String::new(),
        title: String::new(),
        parties: String::new(),
        signed_by: String::new(),
        signed_on: None,
        first: None,
        last: None,
        registration: String::new(),
        remind_days: 0,
        reminded_for: String::new(),
        state: AgreementState::Draft.code().to_owned(),
        renews: None,
        changed_at: scope.now(),
        version: 1,
    };
    facts.onto(empty)
}

impl Facts {
    fn onto(self, row: Row) -> Row {
        Row {
            kind: self.kind.code().to_owned(),
            title: self.title,
            parties: self.parties,
            first: self.first.map(|day| day.to_string()),
            last: self.last.map(|day| day.to_string()),
            registration: self.registration,
            remind_days: self.remind_days,
            ..row
        }
    }
}

/// Begins an agreement as a draft.
///
/// # Errors
/// When the database does not answer.
pub async fn add(scope: &Scope<RunCouncil>, facts: Facts) -> Result<AgreementId, Refused> {
    let row = fresh(scope, facts);
    let mut tx = scope.db().begin().await?;
    agreements::add(&mut tx, &row).await?;
    note(scope, &mut tx, "council.agreement_added", subject::AGREEMENT, row.id, row.kind.clone()).await?;
    tx.commit().await?;
    Ok(row.id)
}

/// Changes a draft. What was signed is not rewritten: it is ended, or renewed by another.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was first, or it is no draft any more.
pub async fn change(scope: &Scope<RunCouncil>, id: AgreementId, version: i64, facts: Facts) -> Result<(), Refused> {
    let row = find(scope, id, AgreementState::Draft).await?;
    save(scope, facts.onto(row), version, "council.agreement_changed").await
}

/// The agreement is signed by these roles on a day.
///
/// # Errors
/// As [`change`]; [`Refused::Form`] at `signed_on` when it has no period.
pub async fn sign(
    scope: &Scope<RunCouncil>,
    id: AgreementId,
    version: i64,
    day: NaiveDate,
    by: String,
) -> Result<(), Refused> {
    let row = find(scope, id, AgreementState::Draft).await?;
    if row.first.is_none() || row.last.is_none() {
        return Err(Refused::at("signed_on", t!(Lang::Sv, "council-agreement-no-period")));
    }
    let state = AgreementState::Signed.code().to_owned();
    let row = Row { state, signed_on: Some(day.to_string()), signed_by: by, ..row };
    save(scope, row, version, "council.agreement_signed").await
}

/// The agreement holds no longer.
///
/// # Errors
/// [`Fault::Conflict`] when somebody else was first, or it has ended.
pub async fn end(scope: &Scope<RunCouncil>, id: AgreementId, version: i64) -> Result<(), Refused> {
    let decisions = scope.narrow::<ReadDecisions>()?;
    let row = one(&decisions, id).await?.row;
    if row.state() == AgreementState::Ended {
        return Err(Fault::Conflict.into());
    }
    let row = Row { state: AgreementState::Ended.code().to_owned(), ..row };
    save(scope, row, version, "council.agreement_ended").await
}

/// Begins the next agreement from a signed one: the same parties, the period after it, linked to it.
///
/// # Errors
/// [`Fault::Conflict`] when it was renewed already, or was never signed.
pub async fn renew(scope: &Scope<RunCouncil>, id: AgreementId, version: i64) -> Result<AgreementId, Refused> {
    let decisions = scope.narrow::<ReadDecisions>()?;
    let old = one(&decisions, id).await?;
    if old.row.state() == AgreementState::Draft || old.renewed_by.is_some() {
        return Err(Fault::Conflict.into());
    }
    let (first, last) = next_period(&old.row);
    let draft = Facts {
        kind: old.row.kind(),
        title: old.row.title.clone(),
        parties: old.row.parties.clone(),
        first,
        last,
        registration: String::new(),
        remind_days: old.row.remind_days,
    };
    let draft = Row { renews: Some(id), ..fresh(scope, draft) };
    let mut tx = scope.db().begin().await?;
    // Written anew with its version, so that two who renew at once do not both succeed.
    if !agreements::change(&mut tx, &old.row, version).await? {
        return Err(Fault::Conflict.into());
    }
    agreements::add(&mut tx, &draft).await?;
    note(scope, &mut tx, "council.agreement_renewed", subject::AGREEMENT, id, draft.id.to_string()).await?;
    tx.commit().await?;
    Ok(draft.id)
}

/// The period after that of an agreement; none where it has none.
fn next_period(old: &Row) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let first = old.first.as_deref().map(model::day_of);
    first.zip(old.last_day()).map(|(first, last)| model::next_period(first, last)).unzip()
}

/// Adds a day on which it is followed up.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such agreement.
pub async fn add_follow_up(scope: &Scope<RunCouncil>, id: AgreementId, day: NaiveDate) -> Result<(), Refused> {
    one(&scope.narrow::<ReadDecisions>()?, id).await?;
    let row = FollowUp { id: scope.new_id(), agreement: id, day: day.to_string(), done_on: None, note: String::new() };
    let mut tx = scope.db().begin().await?;
    agreements::add_follow_up(&mut tx, &row).await?;
    note(scope, &mut tx, "council.agreement_follow_up_added", subject::AGREEMENT, id, row.day.clone()).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes what came of a follow-up, once.
///
/// # Errors
/// [`Fault::Conflict`] when it was noted before, or is not there.
pub async fn do_follow_up(
    scope: &Scope<RunCouncil>,
    id: AgreementId,
    follow_up: AgreementFollowUpId,
    text: &str,
) -> Result<(), Refused> {
    let today = local_date(scope.now()).to_string();
    let mut tx = scope.db().begin().await?;
    if !agreements::do_follow_up(&mut tx, id, follow_up, &today, text).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, "council.agreement_followed_up", subject::AGREEMENT, id, follow_up.to_string()).await?;
    tx.commit().await?;
    Ok(())
}

async fn find(scope: &Scope<RunCouncil>, id: AgreementId, state: AgreementState) -> Result<Row, Refused> {
    let row = agreements::one(scope.db(), id).await?.ok_or(Fault::NotFound)?;
    if row.state() == state { Ok(row) } else { Err(Fault::Conflict.into()) }
}

async fn save(scope: &Scope<RunCouncil>, row: Row, version: i64, action: &'static str) -> Result<(), Refused> {
    let row = Row { changed_at: scope.now(), ..row };
    let mut tx = scope.db().begin().await?;
    if !agreements::change(&mut tx, &row, version).await? {
        return Err(Fault::Conflict.into());
    }
    note(scope, &mut tx, action, subject::AGREEMENT, row.id, row.state.clone()).await?;
    tx.commit().await?;
    Ok(())
}
