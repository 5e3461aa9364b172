//! What the preparation of a dialogue asks of whoever hears residents about something else.

use crate::{
    accounts::{policy::RunDialogue, scope::Scope},
    fault::Fault,
};

/// What was said of one thing lately, in words the office has approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// How its slice calls it.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Where the office reads all of it.
    pub href: String,
    /// Approved words with the code of their language, the newest first.
    pub words: Vec<(String, String)>,
}

/// Feedback on pledges. Pledges cite dialogues, so this slice cannot know them: they are handed in where the addresses are
/// wired (`office_routes.rs`).
pub trait SaidLately: Send + Sync + 'static {
    /// Everything that was said within the last year, what most was said of first.
    fn all(scope: &Scope<RunDialogue>) -> impl Future<Output = Result<Vec<Said>, Fault>> + Send;
}
