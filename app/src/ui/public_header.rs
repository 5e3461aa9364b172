//! The head of public pages: whose place this is, where to go, which language.

use super::{
    icon::{Glyph, Icon},
    lantern::Lantern,
    link::{Link, items},
    maybe::Maybe,
};
use leptos::prelude::*;

/// Name and coat of arms, a menu and the languages. On a phone menu and languages fold into one button.
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
    /// Words of the folded menu; the name of the language is a good choice when there are no links.
    #[prop(into)]
    menu: String,
    /// Names the menu for screen readers.
    #[prop(into)]
    nav_label: String,
    /// Where one can go.
    #[prop(optional)]
    links: Vec<Link>,
    /// Names the languages for screen readers.
    #[prop(into)]
    language_label: String,
    /// The same page in every language, each in its own words.
    languages: Vec<Link>,
) -> impl IntoView {
    let mark = match coat.0 {
        Some(src) => view! { <img class="coat" src=src alt="" width="32" height="36"/> }.into_any(),
        None => view! { <Lantern/> }.into_any(),
    };
    let folded = menus(nav_label.clone(), links.clone(), language_label.clone(), languages.clone());
    let laid_out = menus(nav_label, links, language_label, languages);
    view! {
        <header class="site-header">
            <div class="site-bar">
                <a class="brand" href=home>{mark}<span>{name}</span></a>
                <div class="site-wide">{laid_out}</div>
                <details class="site-fold">
                    <summary><span>{menu}</span><Icon glyph=Glyph::Menu/></summary>
                    <div>{folded}</div>
                </details>
            </div>
        </header>
    }
}

fn menus(nav_label: String, links: Vec<Link>, language_label: String, languages: Vec<Link>) -> impl IntoView {
    let nav = (!links.is_empty()).then(|| view! { <nav aria-label=nav_label><ul>{items(links)}</ul></nav> });
    view! { {nav}<nav class="languages" aria-label=language_label><ul>{items(languages)}</ul></nav> }
}
