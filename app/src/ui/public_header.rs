//! The head of public pages: whose place this is, where to go, which language.

use super::{
    icon::{Glyph, Icon},
    lantern::Lantern,
    link::{Link, items},
    maybe::Maybe,
};
use leptos::prelude::*;

/// Name and coat of arms, a menu and the languages. On a phone the menu folds into one button; the languages stand open
/// below it, because whoever does not read the page cannot guess that they are in its menu.
#[component]
pub fn PublicHeader(
    /// The name of the municipality.
    #[prop(into)]
    name: String,
    /// The start page in the reader's language.
    #[prop(into)]
    home: String,
    /// Address of the coat of arms; the lantern stands there without it.
    #[prop(into, optional)]
    coat: Maybe,
    /// Words of the folded menu.
    #[prop(into)]
    menu: String,
    /// Names the menu for screen readers.
    #[prop(into)]
    nav_label: String,
    /// Where one can go, on one line of a wide window.
    links: Vec<Link>,
    /// Where one can go, in the folded menu of a phone.
    folded: Vec<Link>,
    /// Names the languages for screen readers.
    #[prop(into)]
    language_label: String,
    /// The same page in every language, each in its own words; a single one is no choice and is not shown.
    languages: Vec<Link>,
) -> impl IntoView {
    let mark = match coat.0 {
        Some(src) => view! { <img class="coat" src=src alt="" width="32" height="36"/> }.into_any(),
        None => view! { <Lantern/> }.into_any(),
    };
    let laid_out = menu_of(nav_label.clone(), links);
    let folded = menu_of(nav_label, folded);
    let languages = (languages.len() > 1).then(|| {
        view! { <nav class="languages" aria-label=language_label><ul>{items(languages)}</ul></nav> }
    });
    view! {
        <header class="site-header">
            <div class="site-bar">
                <a class="brand" href=home>{mark}<span>{name}</span></a>
                <div class="site-wide">{laid_out}</div>
                <details class="site-fold">
                    <summary><span>{menu}</span><Icon glyph=Glyph::Menu/></summary>
                    <div>{folded}</div>
                </details>
                {languages}
            </div>
        </header>
    }
}

fn menu_of(label: String, links: Vec<Link>) -> impl IntoView {
    view! { <nav aria-label=label><ul>{items(links)}</ul></nav> }
}
