//! The two frames around a page: the public one and the office.

use super::frame::{Frame, Room};
use crate::{
    accounts::policy::{
        Capability, ManageSettings, ManageStaff, Need, ReadLog, ReadSituation, SignedIn, TendOutbox,
        TriageReports,
    },
    kernel::lang::Lang,
    t,
};
use leptos::prelude::*;

/// A public page: emergency numbers first, the municipality, the page, the footer.
pub(super) fn public(frame: &Frame, body: AnyView) -> AnyView {
    let lang = frame.lang;
    let languages = languages(frame);
    let links = footer(frame);
    view! {
        <a class="skip" href="#main">{t!(lang, "shell-skip")}</a>
        <aside class="strip">{t!(lang, "shell-now")}" "<a href="tel:112">"112"</a>" "{t!(lang, "shell-crime")}" "<a href="tel:11414">"114 14"</a></aside>
        <header><a href=frame.href("/")>{frame.profile.short_name.clone()}</a><nav>{languages}</nav></header>
        <main id="main">{body}</main>
        <footer><ul>{links}</ul></footer>
    }
    .into_any()
}

fn languages(frame: &Frame) -> Vec<AnyView> {
    let other = frame
        .profile
        .languages
        .iter()
        .copied()
        .filter(|lang| *lang != frame.lang);
    other.map(|lang| view! { <a href=lang.path(&frame.path) hreflang=lang.code() lang=lang.code()>{lang.own_name()}</a> }.into_any()).collect()
}

fn footer(frame: &Frame) -> Vec<AnyView> {
    let lang = frame.lang;
    let links = [
        ("/om", t!(lang, "shell-about")),
        ("/kontakt", t!(lang, "shell-contact")),
        ("/personuppgifter", t!(lang, "shell-privacy")),
        ("/kakor", t!(lang, "shell-cookies")),
        ("/tillganglighet", t!(lang, "shell-accessibility")),
    ];
    links
        .into_iter()
        .map(|(path, text)| view! { <li><a href=frame.href(path)>{text}</a></li> }.into_any())
        .collect()
}

/// The rooms this person may enter, with address and name.
fn rooms(frame: &Frame) -> Vec<(Room, &'static str, String)> {
    let all: [(Room, &'static str, Need, String); 8] = [
        (
            Room::Today,
            "/personal",
            SignedIn::NEED,
            t!(Lang::Sv, "office-today"),
        ),
        (
            Room::Inbox,
            "/personal/inkorg",
            TriageReports::NEED,
            t!(Lang::Sv, "office-inbox"),
        ),
        (
            Room::Situation,
            "/personal/lagesbild",
            ReadSituation::NEED,
            t!(Lang::Sv, "office-situation"),
        ),
        (
            Room::Settings,
            "/personal/installningar",
            ManageSettings::NEED,
            t!(Lang::Sv, "office-settings"),
        ),
        (
            Room::Staff,
            "/personal/konton",
            ManageStaff::NEED,
            t!(Lang::Sv, "office-staff"),
        ),
        (
            Room::Outbox,
            "/personal/utskick",
            TendOutbox::NEED,
            t!(Lang::Sv, "office-outbox"),
        ),
        (
            Room::Log,
            "/personal/logg",
            ReadLog::NEED,
            t!(Lang::Sv, "office-log"),
        ),
        (
            Room::Account,
            "/personal/konto",
            SignedIn::NEED,
            t!(Lang::Sv, "office-account"),
        ),
    ];
    let staff = frame.staff();
    all.into_iter()
        .filter(|(_, _, need, _)| staff.is_some_and(|staff| staff.can(*need)))
        .map(|(room, path, _, text)| (room, path, text))
        .collect()
}

/// An office page: navigation on the left (on phones on top), the page beside it.
pub(super) fn office(frame: &Frame, here: Room, body: AnyView) -> AnyView {
    let rooms = rooms(frame).into_iter().map(|(room, path, text)| {
        let current = (room == here).then_some("page");
        view! { <li><a href=path aria-current=current>{text}</a></li> }
    });
    view! {
        <a class="skip" href="#main">{t!(Lang::Sv, "shell-skip")}</a>
        <nav><ul>{rooms.collect::<Vec<_>>()}</ul></nav>
        <main id="main">{body}</main>
    }
    .into_any()
}
