//! The code of a case, large enough to read from a wall.

use leptos::prelude::*;

/// A code in large type. It breaks after every second group parted by `-`, and nowhere else. Ways to keep it are the children.
#[component]
pub fn CodeBox(
    /// What the code is for.
    #[prop(into)]
    label: String,
    /// The code, groups parted by `-`.
    #[prop(into)]
    code: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let groups: Vec<_> = code.split_inclusive('-').collect();
    let groups = groups.chunks(2).map(|pair| view! { <span>{pair.concat()}</span> }).collect_view();
    view! {
        <div class="code-box">
            <p class="eyebrow" id="code-label">{label}</p>
            <p class="code" id="code">{groups}</p>
            {children.map(|ways| view! { <div class="cluster no-print">{ways()}</div> })}
        </div>
    }
}
