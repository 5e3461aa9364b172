//! Posters for notice boards: typeset once, and kept, so that nobody can keep the processor busy by asking for the same one
//! again.

use super::{municipality::Municipality, qr, typeset::in_turn};
use crate::fault::Fault;
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// So many are kept.
const MOST_KEPT: usize = 200;

/// By everything that stands on them: the names of municipality and address are part of that.
static KEPT: LazyLock<Mutex<HashMap<String, Arc<Vec<u8>>>>> = LazyLock::new(Mutex::default);

/// The PDF of a poster. `document` is what its layout is made from; what all posters have is added: the layout, and the
/// address in letters and as a code.
///
/// # Errors
/// [`Fault::Unavailable`] when this program makes no PDF, or no turn comes.
pub async fn poster(municipality: &Municipality, address: &str, mut document: Value) -> Result<Arc<Vec<u8>>, Fault> {
    document["layout"] = json!("poster");
    document["address"] = json!(address.split_once("://").map_or(address, |(_, plain)| plain));
    document["qr"] = json!(qr::drawing(address).map(|code| json!({ "side": code.side, "runs": code.runs })));
    let typeset = municipality.typesetter().ok_or(Fault::Unavailable)?;
    let json = document.to_string();
    let kept = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(made) = kept().get(&json).cloned() {
        return Ok(made);
    }
    let key = json.clone();
    let made = in_turn(move || typeset(&json).map_err(|kind| Fault::broken("typesetting a poster", &kind))).await?;
    let made = Arc::new(made);
    let mut kept = kept();
    if kept.len() >= MOST_KEPT {
        kept.clear();
    }
    kept.insert(key, Arc::clone(&made));
    Ok(made)
}
