//! Where the office writes answers. In Swedish.

mod fields;
pub mod index;
pub mod new;
pub mod one;

use crate::{answers::service::read::Around, forms::FieldErrors, kernel::lang::Lang, platform::municipality::Profile};

const SV: Lang = Lang::Sv;

/// What there is to choose from: measures that were decided on, and public pledges.
struct Offered {
    measures: Vec<(String, String)>,
    pledges: Vec<(String, String)>,
}

impl Offered {
    fn of(around: &Around, profile: &Profile) -> Self {
        let measures = around.measures.iter().map(|one| {
            let area = one.area.as_ref().map(|code| format!(" – {}", profile.area_name(code.as_str())));
            (one.id.to_string(), format!("{}{}", one.title, area.unwrap_or_default()))
        });
        let pledges = around.pledges.iter().map(|one| (one.pledge.to_string(), one.content.title.clone()));
        Self { measures: measures.collect(), pledges: pledges.collect() }
    }
}

/// The mistake at a field.
fn error(errors: &FieldErrors, field: &str) -> Option<String> {
    errors.of(field, SV)
}
