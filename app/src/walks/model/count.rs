//! How many took part, told so that nobody can be pointed at.

use super::GroupOfPeople;
use crate::observations::FEWEST_TO_SHARE;
use std::collections::BTreeMap;

/// What may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Groups with their number; none means fewer than may be told.
    pub groups: Vec<(GroupOfPeople, Option<i64>)>,
    /// All of them, or the least it was.
    pub all: i64,
    /// Is it only the least? Where a group is hidden the exact sum would give it away.
    pub at_least: bool,
}

/// Counts with small numbers hidden.
pub fn told(groups: &BTreeMap<String, i64>) -> Told {
    let there = GroupOfPeople::ALL.iter().filter_map(|group| {
        let many = groups.get(group.code()).copied().filter(|many| *many > 0)?;
        Some((*group, Some(many).filter(|many| *many >= FEWEST_TO_SHARE)))
    });
    let groups: Vec<_> = there.collect();
    let all = groups.iter().filter_map(|(_, many)| *many).sum();
    let at_least = groups.iter().any(|(_, many)| many.is_none());
    Told { groups, all, at_least }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_is_small_changes_nothing_that_is_told(one in 1_i64..3, other in 1_i64..3, many in 3_i64..40) {
            let counted = |young: i64, old: i64| {
                let of = [("young", young), ("old", old), ("residents", many)];
                told(&of.into_iter().map(|(code, many)| (code.to_owned(), many)).collect())
            };
            prop_assert_eq!(counted(one, other), counted(other, one));
            prop_assert_eq!(counted(1, 1), counted(one, other));
            prop_assert_eq!(counted(1, 1).all, many);
        }
    }
}
