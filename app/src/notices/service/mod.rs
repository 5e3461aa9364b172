//! Use cases of notices: asked for, confirmed, changed, ended; told at once or once a week.

pub mod bounce;
pub mod change;
pub mod digest;
pub mod fan_out;
pub mod keys;
pub mod never;
pub mod occasion;
pub mod purge;
pub mod subscribe;

pub use keys::{Door, Token};
