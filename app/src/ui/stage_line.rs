//! The steps something goes through, and where it is.

use leptos::prelude::*;

/// A step.
pub struct Step {
    /// Its name.
    pub text: String,
    /// Is it behind?
    pub done: bool,
    /// Is it the one now?
    pub here: bool,
}

/// Steps in a row; on a phone they wrap. Words and marks carry it, colour repeats them.
#[component]
pub fn StageLine(
    /// Names the list for screen readers.
    #[prop(into)]
    label: String,
    /// The steps in order.
    steps: Vec<Step>,
) -> impl IntoView {
    let items = steps.into_iter().map(|step| {
        let class = match (step.here, step.done) {
            (true, _) => "stage stage-here",
            (false, true) => "stage stage-done",
            (false, false) => "stage",
        };
        let mark = step.done.then(|| view! { <i aria-hidden="true">"✓"</i> });
        view! { <li class=class aria-current=step.here.then_some("step")>{mark}{step.text}</li> }
    });
    view! { <ol class="stages" aria-label=label>{items.collect_view()}</ol> }
}
