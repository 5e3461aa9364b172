//! Where the built files are: logical names to hashed addresses, told once at start.

use std::{collections::HashMap, sync::OnceLock};

static ADDRESSES: OnceLock<HashMap<String, String>> = OnceLock::new();

/// Tells the addresses of the built files (`assets.json` of the build). The first call counts.
pub fn install(addresses: HashMap<String, String>) {
    let _ = ADDRESSES.set(addresses);
}

/// The address of a built file, with a slash in front; its own name where nothing was built (unit tests).
pub fn url(name: &str) -> String {
    match ADDRESSES.get().and_then(|addresses| addresses.get(name)) {
        Some(address) => format!("/{}", address.trim_start_matches('/')),
        None => format!("/{name}"),
    }
}
