//! For reports to others: the levels of justerade pictures. What leaves the group tells no number that was not counted for it.

use super::{areas::Area, freeze};
use crate::{
    accounts::{policy::ReadSituation, scope::Scope},
    fault::Fault,
    kernel::{days::Days, period::Period},
    situation::{content::Standing, store::frozen},
};

/// A justerad picture, as far as a report tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// `vecka 9–10 2026`.
    pub period: String,
    /// Its areas with their levels.
    pub levels: Vec<Standing>,
}

/// Words that tell how many. `en` and `ett` are left out: they mostly tell which.
const NUMBERS: [&str; 12] = ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "enda"];

/// Do these words tell how many? Then they stay within the group: beside suppressed figures they could give one away.
fn tells_a_number(words: &str) -> bool {
    let mut each = words.split(|sign: char| !sign.is_alphanumeric());
    words.chars().any(char::is_numeric) || each.any(|word| NUMBERS.contains(&word.to_lowercase().as_str()))
}

/// The levels people set, each with its reason as far as it may leave the group.
pub(super) fn levels(areas: &[Area]) -> Vec<Standing> {
    let standing = |area: &Area| {
        let set = area.set.as_ref()?;
        let reasons = [set.cause.trim(), set.reason.trim()];
        let told: Vec<_> = reasons.into_iter().filter(|text| !text.is_empty() && !tells_a_number(text)).collect();
        Some(Standing { area: area.name.clone(), level: area.level()?, reason: told.join(" – ") })
    };
    areas.iter().filter_map(standing).collect()
}

/// The justerade pictures of periods that ended within some days, in order of time. One whose seal is broken is left out.
///
/// # Errors
/// When the database does not answer.
pub async fn agreed_within(scope: &Scope<ReadSituation>, days: &Days) -> Result<Vec<Agreed>, Fault> {
    let rows = frozen::agreed(scope.db(), &days.first.to_string(), &days.last.to_string()).await?;
    let keys = scope.municipality().keys();
    let agreed = |row: &frozen::Row| {
        let period = Period::parse_key(&row.period).ok()?;
        let document = freeze::read(row).filter(|_| freeze::is_unchanged(keys, row))?;
        Some(Agreed { period: period.label_sv(), levels: document.levels })
    };
    Ok(rows.iter().filter_map(agreed).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_tell_how_many_stay_within_the_group() {
        for told in ["2 bränder", "Två bränder på skolgården", "En enda händelse", "Fler än 10", "tre kvällar"]
        {
            assert!(tells_a_number(told), "{told}");
        }
        for free in ["", "Belysningen är trasig", "Ett lov väntar", "Fler källor än förut", "Samma plats som tidigare"]
        {
            assert!(!tells_a_number(free), "{free}");
        }
    }
}
