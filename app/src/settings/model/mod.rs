//! The pure part of changing settings: fields, lists, the document they lie in, and what a change came to.

pub mod called;
pub mod code;
pub mod edit;
pub mod findings;
pub mod input;
pub mod lists;
pub mod sections;
pub mod shapes;
pub mod tree;
