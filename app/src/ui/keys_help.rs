//! Which keys do what, and the switch that turns them off (WCAG 2.1.4).

use leptos::prelude::*;

/// A button, shown by the script, that opens a list of keys.
#[component]
pub fn KeysHelp(
    /// The words on the button and the heading of the list.
    #[prop(into)]
    title: String,
    /// Key and what it does.
    keys: Vec<(&'static str, String)>,
    /// The words of the switch.
    #[prop(into)]
    off: String,
    /// The words of the button that closes the list.
    #[prop(into)]
    close: String,
) -> impl IntoView {
    let rows = keys.into_iter().map(|(key, does)| view! { <div><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div> });
    let rows = rows.collect_view();
    view! {
        <button class="btn btn-quiet btn-small" type="button" data-show-keys="" hidden>{title.clone()}</button>
        <dialog class="keys" data-keys="" aria-labelledby="keys-title">
            <div class="stack">
                <h2 id="keys-title">{title}</h2>
                <dl class="keys-list">{rows}</dl>
                <label class="choice"><input type="checkbox" data-keys-off=""/><span>{off}</span></label>
                <form method="dialog"><button class="btn btn-quiet" type="submit">{close}</button></form>
            </div>
        </dialog>
    }
}
