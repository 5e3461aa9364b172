//! What happened, in order, with reasons.

use leptos::prelude::*;

/// One thing that happened.
pub struct Happening {
    /// Machine-readable moment, for example `2026-03-12T18:00`.
    pub datetime: String,
    /// The same as people say it: "torsdag 12 mars".
    pub when: String,
    /// What happened, in a few words.
    pub title: String,
    /// More about it.
    pub body: Option<AnyView>,
}

impl Happening {
    /// A happening without more words than its title.
    pub fn new(datetime: impl Into<String>, when: impl Into<String>, title: impl Into<String>) -> Self {
        Self { datetime: datetime.into(), when: when.into(), title: title.into(), body: None }
    }

    /// With more about it.
    #[must_use]
    pub fn body(mut self, body: impl IntoView + 'static) -> Self {
        self.body = Some(view! { <div class="timeline-body">{body.into_view()}</div> }.into_any());
        self
    }
}

/// Happenings as an ordered list, in the order given.
#[component]
pub fn Timeline(
    /// What to list.
    happenings: Vec<Happening>,
) -> impl IntoView {
    let items = happenings.into_iter().map(|h| {
        view! {
            <li>
                <p class="timeline-title">{h.title}</p>
                <time class="small" datetime=h.datetime>{h.when}</time>
                {h.body}
            </li>
        }
    });
    let items = items.collect_view();
    view! { <ol class="timeline">{items}</ol> }
}
