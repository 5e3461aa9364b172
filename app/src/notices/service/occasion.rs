//! Something is published: the seam for the slices that publish.

use super::fan_out;
use crate::{
    accounts::{policy::Capability, scope::Scope},
    notices::{
        model::{Happened, Occasion},
        store::occasion,
    },
    platform::{
        db::Tx,
        outbox::{self, Errand},
    },
};

/// Tells everybody who follows it, in the caller's transaction: either both happen or neither. Nothing is written to
/// anybody here; the worker does that batch by batch. The same `once` is told of once.
///
/// # Errors
/// When the database does not answer.
pub async fn tell<C: Capability>(scope: &Scope<C>, tx: &mut Tx, what: Occasion) -> Result<(), sqlx::Error> {
    let dedupe_key = format!("notice-fan-out:{}", what.once);
    let one = Happened { id: scope.new_id(), at: scope.now(), what };
    if !occasion::add(tx, &one).await? {
        return Ok(());
    }
    let errand = Errand {
        id: scope.new_id(),
        kind: fan_out::KIND,
        sealed: None,
        payload: fan_out::payload(one.id),
        dedupe_key,
        run_at: scope.now(),
    };
    outbox::put(tx, scope.now(), &errand).await
}
