//! What the fields of a page are called, for the summary of mistakes that stands above them.

use leptos::prelude::*;
use std::sync::{Arc, Mutex, PoisonError};

/// Ids and labels of the fields of one page, in the order they are drawn. A summary is written before its fields, so it looks
/// them up only when the whole page is turned into text.
#[derive(Clone, Debug, Default)]
pub struct Labels(Arc<Mutex<Vec<(String, String)>>>);

impl Labels {
    /// Begins to collect, for the page of this owner.
    pub fn collect() {
        provide_context(Self::default());
    }

    /// A field is drawn. Controls of `ui` say so themselves.
    pub fn note(id: &str, label: &str) {
        if let Some(Self(noted)) = use_context::<Self>() {
            noted.lock().unwrap_or_else(PoisonError::into_inner).push((id.to_owned(), label.to_owned()));
        }
    }

    /// Where among the fields one stands, and what it is called.
    pub(super) fn find(&self, id: &str) -> Option<(usize, String)> {
        let noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        noted.iter().enumerate().find(|(_, (own, _))| own == id).map(|(at, (_, label))| (at, label.clone()))
    }
}
