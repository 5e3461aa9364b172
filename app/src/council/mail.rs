//! Letters to those who run the councils: a link, no content.

use super::store::agreements::Row;
use crate::{
    accounts::{policy::System, scope::Scope},
    fault::Fault,
    kernel::{id::StaffId, lang::Lang, pii_types::Pii},
    platform::{
        clock::{local_date, spoken_date},
        db::Tx,
        letter::{self, Letter},
    },
    t,
};

/// Tells that an agreement ends soon; each person once per last day.
///
/// # Errors
/// When the database does not answer.
pub async fn agreement_ends(
    scope: &Scope<System>,
    tx: &mut Tx,
    row: &Row,
    to: &[(StaffId, Pii<String>)],
) -> Result<(), Fault> {
    let Some(last) = row.last_day() else { return Ok(()) };
    let municipality = scope.profile().name.clone();
    let day = spoken_date(last, local_date(scope.now()), Lang::Sv);
    let link = scope.municipality().link(&format!("/personal/rad/avtal/{}", row.id));
    let letter = Letter {
        subject: t!(Lang::Sv, "council-mail-agreement-subject", municipality = municipality),
        body: t!(Lang::Sv, "council-mail-agreement-body", day = day, link = link),
        files: Vec::new(),
    };
    for (staff, address) in to {
        letter::post(scope, tx, address, &letter, format!("agreement-ends:{}:{last}:{staff}", row.id)).await?;
    }
    Ok(())
}
