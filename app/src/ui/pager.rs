//! Turning pages of a long list.

use super::{
    icon::{Glyph, Icon},
    link::Link,
};
use leptos::prelude::*;

/// Back, where you are, onward.
#[component]
pub fn Pager(
    /// Names the navigation for screen readers.
    #[prop(into)]
    label: String,
    /// "Sida 2 av 7".
    #[prop(into)]
    status: String,
    /// The way back, if any.
    #[prop(into, optional_no_strip)]
    previous: Option<Link>,
    /// The way onward, if any.
    #[prop(into, optional_no_strip)]
    next: Option<Link>,
) -> impl IntoView {
    view! {
        <nav class="pager" aria-label=label>
            <span>{previous.map(|l| view! { <a href=l.href rel="prev"><Icon glyph=Glyph::ArrowLeft/><span>{l.text}</span></a> })}</span>
            <span class="small">{status}</span>
            <span>{next.map(|l| view! { <a href=l.href rel="next"><span>{l.text}</span><Icon glyph=Glyph::ArrowRight/></a> })}</span>
        </nav>
    }
}
