//! Those who want to begin, or to join: kept sealed, answered by those who keep the register, then forgotten.

use crate::{
    accounts::{
        policy::{KeepWatch, Public, System},
        scope::Scope,
    },
    fault::Fault,
    kernel::{
        id::{InterestId, WatchId},
        pii_types::{Pii, Purpose},
    },
    platform::{audit, clock::Timestamp},
    watch::store::{self, interest},
};
use chrono::Months;
use serde::{Deserialize, Serialize};

/// One that nobody has answered is forgotten after so many months: an old number helps nobody.
const UNANSWERED_MONTHS: u32 = 12;

/// Who wants to begin, where and why.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The street.
    pub street: Pii<String>,
    /// The name; may be empty.
    pub name: Pii<String>,
    /// A telephone number or a mail address.
    pub contact: Pii<String>,
    /// Anything else.
    pub words: Pii<String>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    street: String,
    name: String,
    contact: String,
    words: String,
}

/// An interest that waits for an answer.
#[derive(Clone, Debug)]
pub struct Interest {
    /// Its id.
    pub id: InterestId,
    /// When it came.
    pub at: Timestamp,
    /// The language it was written in.
    pub lang: String,
    /// What it says; none when it cannot be opened.
    pub told: Option<Told>,
}

/// Keeps an interest.
///
/// # Errors
/// When the database does not answer.
pub async fn tell(scope: &Scope<Public>, told: &Told) -> Result<(), Fault> {
    let open = |value: &Pii<String>| value.disclose(Purpose::Keep).clone();
    let kept = Kept {
        street: open(&told.street),
        name: open(&told.name),
        contact: open(&told.contact),
        words: open(&told.words),
    };
    let kept = serde_json::to_string(&kept).map_err(|error| Fault::broken("sealing an interest", &error))?;
    let municipality = scope.municipality();
    let id: InterestId = scope.new_id();
    let told = municipality.keys().seal(municipality.chance(), &interest::sealed_at(id), kept.as_bytes());
    let row = interest::Row { id, at: scope.now(), lang: scope.lang().code().to_owned(), told };
    let mut tx = scope.db().begin().await?;
    interest::put(&mut tx, &row).await?;
    audit::append(&mut tx, scope.now(), &scope.entry("watch.interest_told", "watch_interest", id, "")).await?;
    tx.commit().await?;
    Ok(())
}

/// Those that wait, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn open(scope: &Scope<KeepWatch>) -> Result<Vec<Interest>, Fault> {
    let keys = scope.municipality().keys();
    let read = |row: &interest::Row| {
        let text = keys.open_text(&interest::sealed_at(row.id), &row.told).ok()?;
        let kept: Kept = serde_json::from_str(&text).ok()?;
        let [street, name, contact, words] = [kept.street, kept.name, kept.contact, kept.words].map(Pii::new);
        Some(Told { street, name, contact, words })
    };
    let rows = interest::open(scope.db()).await?;
    Ok(rows.iter().map(|row| Interest { id: row.id, at: row.at, lang: row.lang.clone(), told: read(row) }).collect())
}

/// How many wait.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(scope: &Scope<KeepWatch>) -> Result<i64, Fault> {
    Ok(interest::count(scope.db()).await?)
}

/// Notes that somebody was answered, and the area it led to.
///
/// # Errors
/// [`Fault::NotFound`] when there is no such area, [`Fault::Conflict`] when somebody else noted it already.
pub async fn close(scope: &Scope<KeepWatch>, id: InterestId, watch: Option<WatchId>) -> Result<(), Fault> {
    let mut tx = scope.db().begin().await?;
    if let Some(watch) = watch {
        store::one_in(&mut tx, watch).await?.ok_or(Fault::NotFound)?;
    }
    if !interest::close(&mut tx, id, scope.now(), watch).await? {
        return Err(Fault::Conflict);
    }
    audit::append(&mut tx, scope.now(), &scope.entry("watch.interest_answered", "watch_interest", id, "")).await?;
    tx.commit().await?;
    Ok(())
}

/// Forgets what is answered for as long as addresses of reports are kept, and what nobody answered in a year.
///
/// # Errors
/// When the database does not answer.
pub(in crate::watch) async fn purge(scope: &Scope<System>) -> Result<(), Fault> {
    let ago = |months: u32| scope.now().checked_sub_months(Months::new(months)).unwrap_or(Timestamp::UNIX_EPOCH);
    let closed = ago(u32::from(scope.profile().retention.contact_months_after_answer));
    for id in interest::old(scope.db(), closed, ago(UNANSWERED_MONTHS)).await? {
        let mut tx = scope.db().begin().await?;
        interest::erase(&mut tx, id).await?;
        audit::append(&mut tx, scope.now(), &scope.entry("watch.interest_purged", "watch_interest", id, "")).await?;
        tx.commit().await?;
    }
    Ok(())
}
