//! The frame of every office page: the menu to the left, or behind a button on a phone.

use super::{
    button::{ButtonForm, ButtonKind},
    icon::{Glyph, Icon},
    lantern::Lantern,
    link::{Link, items},
    skip_link::SkipLink,
};
use leptos::prelude::*;

/// Links of the menu that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavGroup {
    /// Heading of the group; the first group usually has none.
    pub title: Option<String>,
    /// Its links.
    pub links: Vec<Link>,
}

/// Who works here, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// An id of the account, for scripts that keep something for one person only; none before somebody signed in.
    pub who: Option<String>,
    /// The person's name, and what they are here.
    pub name: String,
    /// "Trygghetssamordnare".
    pub role: String,
    /// Where the sign-out button posts.
    pub sign_out: String,
    /// Words of the sign-out button.
    pub sign_out_text: String,
}

/// The frame; the page is the children and stands inside `<main id="main">`.
#[component]
pub fn OfficeShell(
    /// The name of the municipality.
    #[prop(into)]
    name: String,
    /// The start page of the office.
    #[prop(into)]
    home: String,
    /// Words of the skip link.
    #[prop(into)]
    skip: String,
    /// Words of the folded menu.
    #[prop(into)]
    menu: String,
    /// Names the menu for screen readers.
    #[prop(into)]
    nav_label: String,
    /// Groups, in the order they stand.
    groups: Vec<NavGroup>,
    /// Who is here.
    signed: Signed,
    children: Children,
) -> impl IntoView {
    let who = signed.who.clone();
    let folded = nav(&nav_label, groups.clone(), signed.clone());
    let laid_out = nav(&nav_label, groups, signed);
    view! {
        <SkipLink text=skip/>
        <div class="office" data-who=who>
            <header class="office-head">
                <a class="brand" href=home><Lantern/><span>{name}</span></a>
                <details class="office-fold">
                    <summary><span>{menu}</span><Icon glyph=Glyph::Menu/></summary>
                    {folded}
                </details>
                <div class="office-wide">{laid_out}</div>
            </header>
            <main class="office-main" id="main">{children()}</main>
        </div>
    }
}

fn nav(label: &str, groups: Vec<NavGroup>, signed: Signed) -> impl IntoView + use<> {
    let groups = groups.into_iter().map(|group| {
        view! { {group.title.map(|t| view! { <p class="nav-title">{t}</p> })}<ul>{items(group.links)}</ul> }
    });
    let groups = groups.collect_view();
    view! {
        <nav class="office-nav" aria-label=label.to_owned()>{groups}</nav>
        <div class="office-signed">
            <p><b>{signed.name}</b><span>{signed.role}</span></p>
            <ButtonForm action=signed.sign_out text=signed.sign_out_text kind=ButtonKind::Small glyph=Glyph::Exit/>
        </div>
    }
}
