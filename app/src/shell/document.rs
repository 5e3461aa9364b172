//! The whole HTML document around a page's body.

use super::{
    assets,
    frame::{Frame, House},
};
use crate::kernel::lang::Lang;
use leptos::{attr::custom::custom_attribute, prelude::*};

/// What the document's head and frame are made from.
pub(super) struct Head<'a> {
    pub frame: &'a Frame,
    pub title: &'a str,
    pub description: Option<&'a str>,
    pub feed: Option<&'a str>,
    pub islands: bool,
    pub script: Option<&'static str>,
    /// That script and no other.
    pub alone: bool,
    pub house: House,
    /// The page cannot be had again, in another language either.
    pub once: bool,
    /// May search engines show it? Not what belongs to one person, and not what went wrong.
    pub listed: bool,
}

/// The document.
pub(super) fn whole(head: &Head<'_>, body: AnyView) -> AnyView {
    let frame = head.frame;
    let page = match head.house {
        House::Office(room) => super::rooms::office(frame, room, body),
        House::Public => super::rooms::public(frame, head.once, body),
    };
    view! {
        <!DOCTYPE html>
        <html lang=frame.lang.code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                {about(head)}
                {looks(head)}
                {scripts(head)}
            </head>
            <body>{page}</body>
        </html>
    }
    .into_any()
}

/// What the page is: its title, its sentence, its address in each language.
fn about(head: &Head<'_>) -> impl IntoView + use<> {
    let title = format!("{} – {}", head.title, head.frame.profile.short_name);
    let description = head.description.map(ToOwned::to_owned);
    let addresses = head.listed.then(|| addresses(head.frame));
    let feed = head.feed.map(ToOwned::to_owned);
    let hidden = (!head.listed).then(|| view! { <meta name="robots" content="noindex"/> });
    view! {
        <title>{title}</title>
        {description.map(|text| view! { <meta name="description" content=text/> })}
        {feed.map(|href| view! { <link rel="alternate" type="application/atom+xml" href=href/> })}
        {hidden}
        {addresses}
    }
}

/// Whole addresses, as search engines want them: the page itself, then the page in every language.
fn addresses(frame: &Frame) -> impl IntoView + use<> {
    let whole = |lang: Lang| format!("{}{}", frame.address, lang.path(&frame.path));
    let others = frame.profile.languages.iter().map(|lang| {
        view! { <link rel="alternate" hreflang=lang.code() href=whole(*lang)/> }
    });
    let others = others.collect_view();
    view! {
        <link rel="canonical" href=whole(frame.lang)/>
        {others}
        <link rel="alternate" hreflang="x-default" href=whole(Lang::Sv)/>
    }
}

/// Colours, type and icons. The address of the theme carries its colour, so that browsers may keep it.
fn looks(head: &Head<'_>) -> impl IntoView + use<> {
    let theme = format!("/tema.css?{}", head.frame.profile.accent.trim_start_matches('#'));
    view! {
        <meta name="color-scheme" content="light dark"/>
        <meta name="theme-color" {..custom_attribute("media", "(prefers-color-scheme: light)")} content="#0E1A30"/>
        <meta name="theme-color" {..custom_attribute("media", "(prefers-color-scheme: dark)")} content="#070E1C"/>
        <link rel="preload" {..custom_attribute("as", "font")} type="font/woff2" crossorigin="anonymous" href=assets::url("fonts/source-sans-3-400.woff2")/>
        <link rel="stylesheet" href=assets::url("app.css")/>
        <link rel="stylesheet" href=theme/>
        <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
        <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png"/>
        <link rel="manifest" href=head.frame.href("/manifest.webmanifest")/>
    }
}

/// The module scripts of the page; each page works without them.
fn scripts(head: &Head<'_>) -> impl IntoView + use<> {
    let name = if matches!(head.house, House::Office(_)) { "office.js" } else { "main.js" };
    let islands = head.islands.then(|| {
        view! { <script type="module" src=assets::url("islands.js") data-glue=assets::url("app.js") data-wasm=assets::url("app_bg.wasm")></script> }
    });
    let usual = (!head.alone).then(|| view! { <script type="module" src=assets::url(name)></script> });
    let own = head.script.map(|name| view! { <script type="module" src=assets::url(name)></script> });
    view! {
        {usual}
        {own}
        {islands}
    }
}
