//! Letters to those who work with victim support: that something waits, and nothing of what. Neither subject nor address
//! says what it is about, for others see the mailbox.

use crate::{
    accounts::{policy::Capability, scope::Scope},
    kernel::{lang::Lang, pii_types::Pii},
    platform::{
        db::Tx,
        letter::{self, Letter},
    },
    t,
};

/// Puts the letter into the outbox; the same key is never sent twice.
///
/// # Errors
/// When the database does not answer.
pub async fn send<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    to: &Pii<String>,
    dedupe_key: String,
) -> Result<(), sqlx::Error> {
    letter::post(scope, tx, to, &waits(scope), dedupe_key).await
}

/// Something waits: sign in, as every day.
fn waits<C: Capability>(scope: &Scope<C>) -> Letter {
    let place = scope.profile().short_name.clone();
    let link = scope.municipality().link("/personal");
    Letter {
        subject: t!(Lang::Sv, "support-mail-subject", place = place.as_str()),
        body: t!(Lang::Sv, "support-mail-body", place = place.as_str(), link = link),
        files: Vec::new(),
    }
}
