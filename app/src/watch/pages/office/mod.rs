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

use crate::kernel::lang::Lang;

const SV: Lang = Lang::Sv;
