//! Narrowing a list. The choices stand in the address, so a narrowed list can be kept and sent.

use super::{
    button::{Button, ButtonKind},
    icon::Glyph,
    link::Link,
};
use leptos::prelude::*;

/// A form that asks for the same page again, narrowed. The controls are the children.
#[component]
pub fn FilterBar(
    /// The address it goes to.
    #[prop(into)]
    action: String,
    /// What is typed must not stand in an address: the handler answers with one that may be kept.
    #[prop(optional)]
    post: bool,
    /// Names the form for screen readers.
    #[prop(into)]
    label: String,
    /// The words on the button.
    #[prop(into)]
    submit: String,
    /// The way back to everything, shown while something is narrowed.
    #[prop(into, optional_no_strip)]
    reset: Option<Link>,
    children: Children,
) -> impl IntoView {
    let method = if post { "post" } else { "get" };
    view! {
        <form class="filter-bar" method=method action=action role="search" aria-label=label>
            {children()}
            <div class="cluster">
                <Button text=submit kind=ButtonKind::Quiet glyph=Glyph::Filter/>
                {reset.map(|l| view! { <a class="quiet-link" href=l.href>{l.text}</a> })}
            </div>
        </form>
    }
}
