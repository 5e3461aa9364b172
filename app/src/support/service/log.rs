//! The log as it is read: who did what to which contact, and no content.

use super::people::People;
use crate::{
    accounts::{policy::ReadSupportLog, scope::Scope},
    fault::Fault,
    kernel::{
        id::{SupportContactId, SupportOrganisationId},
        page::{PageAsk, PageOf},
    },
    support::{
        store::{act, organisation},
        view::LogLine,
    },
};

/// A page of the log, the latest first: all of it, or what was done to one contact.
///
/// # Errors
/// When the database does not answer.
pub async fn read(
    scope: &Scope<ReadSupportLog>,
    ask: PageAsk,
    contact: Option<SupportContactId>,
) -> Result<PageOf<LogLine>, Fault> {
    let (people, organisations) = (People::of(scope).await?, organisation::all(scope.db()).await?);
    let named = |id: SupportOrganisationId| organisations.iter().find(|one| one.id == id);
    let line = |row: act::Row| {
        let line = row.line()?;
        Some(LogLine {
            at: row.at,
            name: line.staff.map(|staff| people.name(staff)).unwrap_or_default(),
            organisation: line.organisation.and_then(named).map(|one| one.name.clone()).unwrap_or_default(),
            line,
        })
    };
    let rows = act::page(scope.db(), (i64::from(ask.size()), ask.offset()), contact).await?;
    let many = act::many(scope.db(), contact).await?;
    Ok(PageOf::new(rows.into_iter().filter_map(line).collect(), ask, u64::try_from(many).unwrap_or(0)))
}
