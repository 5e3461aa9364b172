//! The whole HTML document around a page's body.

use super::{
    assets,
    frame::{Frame, Room},
};
use leptos::prelude::*;

/// What the document's head and frame are made from.
pub(super) struct Head<'a> {
    pub frame: &'a Frame,
    pub title: &'a str,
    pub islands: bool,
    pub room: Option<Room>,
    pub private: bool,
}

/// The document.
pub(super) fn whole(head: &Head<'_>, body: AnyView) -> AnyView {
    let frame = head.frame;
    let title = format!("{} – {}", head.title, frame.profile.short_name);
    let page = match head.room {
        Some(room) => super::rooms::office(frame, room, body),
        None => super::rooms::public(frame, body),
    };
    view! {
        <!DOCTYPE html>
        <html lang=frame.lang.code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{title}</title>
                <meta name="theme-color" content="#14233F"/>
                {head.private.then(|| view! { <meta name="robots" content="noindex"/> })}
                <link rel="stylesheet" href=assets::url("app.css")/>
                <link rel="stylesheet" href="/tema.css"/>
                <link rel="icon" href="/icons/icon.svg" type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png"/>
                <link rel="manifest" href="/manifest.webmanifest"/>
                {scripts(head)}
            </head>
            <body>{page}</body>
        </html>
    }
    .into_any()
}

/// The module scripts of the page; each page works without them.
fn scripts(head: &Head<'_>) -> impl IntoView {
    let name = if head.room.is_some() {
        "office.js"
    } else {
        "main.js"
    };
    let islands = head.islands.then(|| {
        view! { <script type="module" src=assets::url("islands.js") data-glue=assets::url("app.js") data-wasm=assets::url("app_bg.wasm")></script> }
    });
    view! {
        <script type="module" src=assets::url(name)></script>
        {islands}
    }
}
