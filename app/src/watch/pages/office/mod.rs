//! Where the office keeps the register. In Swedish.

mod fields;
pub mod index;
pub mod interests;
pub mod new;
pub mod one;
mod reps;
pub mod round;
pub mod rounds;
mod told;

use crate::{kernel::lang::Lang, ui::Choice};

const SV: Lang = Lang::Sv;

/// A list to choose one from, beginning with a choice of none.
fn one_of(none: String, all: impl Iterator<Item = Choice>, picked: &str) -> Vec<Choice> {
    std::iter::once(Choice::new("", none)).chain(all).map(|one| one.chosen_if(picked)).collect()
}
