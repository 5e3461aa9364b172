//! Leaving at once, for those who must not be seen here.

use super::icon::{Glyph, Icon};
use leptos::prelude::*;

/// Always in sight: the first thing a keyboard meets after the skip link, shown between header and `<main>`, and there while
/// the page scrolls, at its footer too. A plain link to a harmless page outside,
/// which gets no word of where the reader comes from. With a script (`app/web/src/support/leave.ts`) the page is blank at
/// once, and Back does not lead to it again.
#[component]
pub fn QuickExit(
    /// Where it goes.
    #[prop(into)]
    href: String,
    /// The words people read.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <a class="quick-exit" href=href rel="noreferrer nofollow" data-leave=""><Icon glyph=Glyph::Close/><span>{text}</span></a> }
}
