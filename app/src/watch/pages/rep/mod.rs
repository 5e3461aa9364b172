//! The own pages of representatives. They need no script and no password, and show nothing of anybody else.

pub mod home;
pub mod link;
pub mod material;
pub mod round;
pub mod sign_in;
pub mod sign_out;

use crate::ui::Choice;

/// The first page.
const HERE: &str = "/ombud";

/// A list to choose one from, beginning with a choice of none.
fn one_of(none: String, all: impl Iterator<Item = Choice>, picked: &str) -> Vec<Choice> {
    std::iter::once(Choice::new("", none)).chain(all).map(|one| one.chosen_if(picked)).collect()
}
