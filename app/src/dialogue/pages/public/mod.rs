//! What everybody meets: the list, a survey to answer, thanks, what came of it, a poster. None of it needs a script.

mod form;
pub mod list;
pub mod poster;
pub mod read;
pub mod thanks;
