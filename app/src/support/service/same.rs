//! What browsers send in lists: of the right shape, and for exactly those it must be for. Anything else is answered with the
//! page anew, so that nobody is quietly left out or let in.

use crate::{
    fault::Fault,
    support::seal::{self, Kind},
};
use std::collections::BTreeSet;

/// Does every file of a list have the shape of its kind?
///
/// # Errors
/// [`Fault::BadRequest`] when one does not.
pub(super) fn shaped<I>(list: &[(I, String)], kind: Kind) -> Result<(), Fault> {
    list.iter().try_for_each(|(_, file)| seal::sent(file, kind)).map_err(|_| Fault::BadRequest)
}

/// A list with an id for each of its files.
pub(super) trait Same<I> {
    /// Is it for exactly these, once each?
    ///
    /// # Errors
    /// [`Fault::Conflict`] when it is not.
    fn are(&self, wanted: impl IntoIterator<Item = I>) -> Result<(), Fault>;
}

impl<I: Ord + Copy> Same<I> for [(I, String)] {
    fn are(&self, wanted: impl IntoIterator<Item = I>) -> Result<(), Fault> {
        let wanted: BTreeSet<I> = wanted.into_iter().collect();
        let given: BTreeSet<I> = self.iter().map(|(id, _)| *id).collect();
        let whole = given.len() == self.len() && given == wanted;
        if whole { Ok(()) } else { Err(Fault::Conflict) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_for_everybody_once_or_for_nobody() {
        let list = [(1, String::new()), (2, String::new())];
        assert_eq!(list.are([2, 1]), Ok(()));
        assert_eq!(list.are([1]), Err(Fault::Conflict), "one too many");
        assert_eq!(list.are([1, 2, 3]), Err(Fault::Conflict), "one is left out");
        let twice = [(1, String::new()), (1, String::new())];
        assert_eq!(twice.are([1]), Err(Fault::Conflict));
        assert_eq!(<[(i32, String)]>::are(&[], []), Ok(()));
    }
}
