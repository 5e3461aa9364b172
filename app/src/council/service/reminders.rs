//! Reminders of agreements that end soon.

use super::{note, subject};
use crate::{
    accounts::{policy::System, scope::Scope},
    council::{
        labels, mail,
        model::{ItemKind, NewItem, STEERING, Standing},
        store::agreements::{self, Row},
    },
    fault::Fault,
    kernel::{id::BodyCode, lang::Lang, pii},
    platform::clock::{local_date, spoken_date},
    t,
};

/// What the agenda calls an agreement.
const SUBJECT: &str = "agreement";

/// Reminds of agreements that end soon: an item for the steering body and a letter to those who run it, once per last day.
/// While a next one is begun, nothing is sent and nothing is noted: given up, that one silences nobody.
///
/// # Errors
/// When the database does not answer.
pub async fn remind(scope: &Scope<System>) -> Result<(), Fault> {
    let today = local_date(scope.now());
    for row in agreements::to_remind(scope.db(), &today.to_string()).await? {
        if let Standing::EndsSoon(_) = row.standing(today) {
            remind_of(scope, &row).await?;
        }
    }
    Ok(())
}

async fn remind_of(scope: &Scope<System>, row: &Row) -> Result<(), Fault> {
    let to = crate::accounts::coordinators(scope).await?;
    let mut tx = scope.db().begin().await?;
    if !agreements::reminded(&mut tx, row).await? {
        return Ok(());
    }
    let item = NewItem {
        body: BodyCode::from(STEERING),
        kind: ItemKind::Agreement,
        subject: SUBJECT,
        subject_id: row.id.to_string(),
        title: ends_title(scope, row),
    };
    super::face::put_on_agenda(&mut tx, scope, item).await?;
    mail::agreement_ends(scope, &mut tx, row, &to).await?;
    note(
        scope,
        &mut tx,
        "council.agreement_reminded",
        subject::AGREEMENT,
        row.id,
        row.last.clone().unwrap_or_default(),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// What the agenda calls it. Two harmless texts can look like personal data once they stand together: then the title waits
/// on the agreement's own page.
fn ends_title(scope: &Scope<System>, row: &Row) -> String {
    let day = row.last_day().map(|last| spoken_date(last, local_date(scope.now()), Lang::Sv)).unwrap_or_default();
    let whole = t!(Lang::Sv, "council-agreement-ends-item", day = day, title = row.title.as_str());
    if pii::find(&whole).is_empty() { whole } else { labels::agreement_kind(row.kind()) }
}
