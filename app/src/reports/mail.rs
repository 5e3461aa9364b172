//! Letters about reports: a link, and never a word of what anybody wrote.

use super::{model::Report, service::LetterToken, store::contact};
use crate::{
    accounts::{
        policy::{Capability, System},
        scope::Scope,
    },
    fault::Fault,
    kernel::{
        id::{EventId, ReportId},
        pii_types::Pii,
    },
    platform::{
        db::Tx,
        letter::{self, Along, Letter},
        outbox::{self, Errand},
    },
    t,
};
use serde::{Deserialize, Serialize};

/// The letter that asks the owner of an address to confirm it. Nothing else is ever sent to an address before that.
pub fn confirmation<C: Capability>(scope: &Scope<C>, report: &Report, to: &Pii<String>) -> Errand {
    let place = scope.profile().short_name.clone();
    let link = link(scope, report, "/bekrafta");
    let letter = Letter {
        subject: t!(report.lang, "letter-confirm-subject", place = place.as_str()),
        body: t!(report.lang, "letter-confirm-body", place = place.as_str(), link = link),
        files: Vec::new(),
    };
    letter::seal_asking(scope, report.lang, to, &letter, along(report), format!("report-confirm:{}", report.id))
}

/// Tells the sender that there is something to read; does nothing without a confirmed address. Call it in the
/// transaction that appends `event`; the same event is told once.
///
/// # Errors
/// When the database does not answer or the seal of the address does not open.
pub async fn tell_sender<C: Capability>(
    scope: &Scope<C>,
    tx: &mut Tx,
    report: &Report,
    event: EventId,
) -> Result<(), Fault> {
    let Some(address) = contact::of_in(tx, report.id).await? else {
        return Ok(());
    };
    if address.confirmed_at.is_none() {
        return Ok(());
    }
    let to = Pii::new(scope.municipality().keys().open_text(&contact::sealed_at(report.id), &address.email)?);
    let place = scope.profile().short_name.clone();
    let letter = Letter {
        subject: t!(report.lang, "letter-answer-subject", place = place.as_str()),
        body: t!(report.lang, "letter-answer-body", place = place.as_str(), link = link(scope, report, "")),
        files: Vec::new(),
    };
    let errand = letter::seal_with(scope, &to, &letter, along(report), format!("report-answer:{event}"));
    Ok(outbox::put(tx, scope.now(), &errand).await?)
}

/// What the letters about a report carry outside their seal: which one.
#[derive(Serialize, Deserialize)]
struct Payload {
    report: ReportId,
}

fn along(report: &Report) -> Along {
    Along { unsubscribe: None, payload: serde_json::json!(Payload { report: report.id }).to_string() }
}

/// May a letter leave? One about a report whose address is erased may not; those of others always may.
///
/// # Errors
/// When the database does not answer.
pub async fn is_wanted(scope: &Scope<System>, payload: &str) -> Result<bool, sqlx::Error> {
    let Ok(Payload { report }) = serde_json::from_str(payload) else { return Ok(true) };
    Ok(contact::of(scope.db(), report).await?.is_some())
}

fn link<C: Capability>(scope: &Scope<C>, report: &Report, step: &str) -> String {
    let token = LetterToken::of(scope.municipality().keys(), report.id);
    scope.municipality().link(&report.lang.path(&format!("/brev/{}{step}", token.reveal())))
}
