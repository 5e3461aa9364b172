//! What everybody reads of pledges: pages, a feed, data for other programs, a poster. None of it needs a script.

pub mod data;
pub mod difference;
pub mod feed;
pub mod list;
pub mod poster;
pub mod read;
pub mod version;
pub mod versions;
mod voices;

use crate::{kernel::lang::Lang, t};
use leptos::prelude::*;

/// Says that the words of a pledge are Swedish, where the page is not.
fn in_swedish(lang: Lang) -> Option<AnyView> {
    (lang != Lang::Sv).then(|| view! { <p class="small">{t!(lang, "pledge-in-swedish")}</p> }.into_any())
}
