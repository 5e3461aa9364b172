//! What codes of pledges are called in the office.

use super::model::Who;
use crate::{kernel::lang::Lang, t};

const SV: Lang = Lang::Sv;

/// Who promises, or answers for a point.
pub fn who(who: Who, other: &str) -> String {
    match who {
        Who::Police => t!(SV, "pledges-who-police"),
        Who::Municipality => t!(SV, "pledges-who-municipality"),
        Who::Joint => t!(SV, "pledges-who-joint"),
        Who::Other if other.is_empty() => t!(SV, "pledges-who-other"),
        Who::Other => other.to_owned(),
    }
}
