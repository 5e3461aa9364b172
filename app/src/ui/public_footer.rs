//! The foot of public pages.

use super::link::{Link, items};
use leptos::prelude::*;

/// Links everybody may need, then what should be said on every page as children.
#[component]
pub fn PublicFooter(
    /// Names the links for screen readers.
    #[prop(into)]
    label: String,
    /// Where one can go.
    links: Vec<Link>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <footer class="site-footer">
            <div class="site-footer-inner">
                <nav aria-label=label><ul>{items(links)}</ul></nav>
                {children.map(|words| view! { <div class="small stack">{words()}</div> })}
            </div>
        </footer>
    }
}
