//! What the page of a report asks of whoever answers many reports at once.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::id::{AreaCode, CategoryCode},
};

/// Answers to what many said. Their slice counts reports, so this one cannot know it: it is handed in where the addresses
/// are wired (`routes.rs`).
pub trait ToldBack: Send + Sync + 'static {
    /// Heading and Swedish path of the newest public answer about this kind of thing that holds for the area.
    fn about(
        scope: &Scope<Public>,
        category: &CategoryCode,
        area: Option<&AreaCode>,
    ) -> impl Future<Output = Result<Option<(String, String)>, Fault>> + Send;
}
