//! What the service says about itself: who is responsible, how to reach people, privacy, accessibility, and the small files
//! browsers and robots ask for.

pub mod files;
pub mod pages;
mod prose;

pub use pages::SupportList;
