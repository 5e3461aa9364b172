//! What a person who reported a place is told besides the own case: what came of it where many said the same.

use super::public::{ANCHOR, Published};
use crate::{
    accounts::{policy::Public, scope::Scope},
    answers::{pages::PUBLIC, store},
    fault::Fault,
    kernel::id::{AreaCode, CategoryCode},
    reports::ToldBack,
};

/// The answers, handed to the page of a report.
pub struct ToReporter;

impl ToldBack for ToReporter {
    async fn about(
        scope: &Scope<Public>,
        category: &CategoryCode,
        area: Option<&AreaCode>,
    ) -> Result<Option<(String, String)>, Fault> {
        let profile = scope.profile();
        let Some(head) = profile.category_head(category.as_str()) else { return Ok(None) };
        let found = store::about(scope.db(), &head.code, area).await?.as_ref().and_then(Published::of);
        Ok(found.map(|one| (one.public.draft.title, format!("{PUBLIC}#{ANCHOR}{}", one.id))))
    }
}
