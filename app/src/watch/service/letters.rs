//! Letters to representatives that wait: they leave only while the person still represents something, and a reminder only while
//! it is wanted. Known is what the address is looked up by, and nothing of the person.

use crate::{
    accounts::{policy::System, scope::Scope},
    platform::letter::Along,
    watch::store::rep,
};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Payload {
    /// What the address is looked up by.
    rep: Vec<u8>,
    /// Is it a reminder?
    reminds: bool,
}

/// What such a letter carries outside its seal.
pub(in crate::watch) fn along(lookup: &[u8], reminds: bool) -> Along {
    let payload = serde_json::json!(Payload { rep: lookup.to_owned(), reminds }).to_string();
    Along { unsubscribe: None, payload }
}

/// May a letter leave? Those of others always may.
///
/// # Errors
/// When the database does not answer.
pub async fn is_wanted(scope: &Scope<System>, payload: &str) -> Result<bool, sqlx::Error> {
    let Ok(Payload { rep, reminds }) = serde_json::from_str(payload) else { return Ok(true) };
    match reminds {
        true => rep::is_reminded(scope.db(), &rep).await,
        false => Ok(!rep::stands(scope.db(), &rep).await?.is_empty()),
    }
}
