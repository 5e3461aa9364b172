//! A place to go, as menus, tabs and pagers need it.

use super::icon::{Glyph, Icon};
use leptos::prelude::*;

/// A link with what a menu may show beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it goes.
    pub href: String,
    /// What people read.
    pub text: String,
    /// Whether the reader is there now.
    pub current: bool,
    /// How many wait there; nought is not shown.
    pub count: u32,
    /// A picture before the words.
    pub glyph: Option<Glyph>,
    /// The language of the target, when it is another one.
    pub lang: Option<&'static str>,
}

impl Link {
    /// A plain link.
    pub fn new(href: impl Into<String>, text: impl Into<String>) -> Self {
        Self { href: href.into(), text: text.into(), current: false, count: 0, glyph: None, lang: None }
    }

    /// Marked as the page the reader is on.
    #[must_use]
    pub fn current(mut self, current: bool) -> Self {
        self.current = current;
        self
    }

    /// With a number of things that wait.
    #[must_use]
    pub fn count(mut self, count: u32) -> Self {
        self.count = count;
        self
    }

    /// With a picture.
    #[must_use]
    pub fn glyph(mut self, glyph: Glyph) -> Self {
        self.glyph = Some(glyph);
        self
    }

    /// To a page in another language.
    #[must_use]
    pub fn lang(mut self, lang: &'static str) -> Self {
        self.lang = Some(lang);
        self
    }

    /// The `<a>` element, the same in every menu.
    pub(super) fn anchor(self) -> impl IntoView {
        let here = self.current.then_some("page");
        let count = (self.count > 0).then(|| view! { <b class="count">{self.count}</b> });
        view! {
            <a href=self.href aria-current=here lang=self.lang hreflang=self.lang>
                {self.glyph.map(|glyph| view! { <Icon glyph/> })}<span>{self.text}</span>{count}
            </a>
        }
    }
}

/// Links as list items.
pub(super) fn items(links: Vec<Link>) -> impl IntoView {
    links.into_iter().map(|link| view! { <li>{link.anchor()}</li> }).collect_view()
}
