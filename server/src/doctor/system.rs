//! What the system says about files and connections, in Swedish.

use std::io::{Error, ErrorKind};

/// Why it did not work. What has no words of its own is told as the system says it.
pub fn swedish(error: &Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "den finns inte",
        ErrorKind::PermissionDenied => "kontot som kör lykta har inte rätt till den",
        ErrorKind::ReadOnlyFilesystem => "disken är skrivskyddad",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disken är full",
        ErrorKind::NotADirectory => "det ligger en fil där en mapp ska vara",
        ErrorKind::AddrInUse => "adressen används redan av ett annat program",
        _ => return format!("systemet säger: {error}"),
    };
    words.to_owned()
}
