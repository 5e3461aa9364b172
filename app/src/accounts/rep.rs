//! A representative of neighbourhood watch behind a request. No member of staff: no role, no name, nothing but the own areas.

use crate::kernel::id::{RepId, WatchId};

/// A session of a representative that nobody used for so many days has ended. Who comes once a month comes in time.
pub const REP_IDLE_DAYS: i64 = 40;

/// Where representatives ask for a link.
pub const REPS_SIGN_IN: &str = "/ombud/logga-in";

/// Is it one of the pages of representatives? Nowhere else are they known.
pub fn is_of_reps(path: &str) -> bool {
    path == "/ombud" || path.starts_with("/ombud/")
}

/// The representative behind a request.
#[derive(Clone, Debug)]
pub struct RepAs {
    /// The fingerprint of the session.
    pub session: Vec<u8>,
    /// Which areas the person represents, and as which row of each.
    pub stands: Vec<Stand>,
}

/// One area that somebody represents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Stand {
    /// The representative in the register of the area.
    pub rep: RepId,
    /// The area.
    pub watch: WatchId,
}
