//! The page of lists: tabs, the list, and the form of one entry.

use super::{Entry, Shown};
use crate::{
    platform::{municipality::Profile, preset::switched::ListKind},
    settings::{
        model::lists::{self, Line, Screen, inputs},
        pages::{
            form::controls,
            parts::{AREAS_FILE, SV, Typed, conflict, done, tabs},
        },
        service::change::Open,
    },
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::response::Response;
use leptos::prelude::*;

/// Renders the page.
pub(super) fn page(frame: &Frame, open: &Open, shown: Shown) -> Response {
    let (profile, version, status) = (open.profile.clone(), open.version, shown.typed.status());
    let title = lists::title(shown.list);
    let page = frame.page(title.clone()).office(Room::Settings).status(status);
    page.render(move || {
        let Shown { screen, list, entry, klart, outlined, typed } = shown;
        let summary = typed.mistakes.summary();
        let quicker = typed.conflict.clone();
        let body = match entry {
            Some(entry) => form(&profile, screen, list, entry, version, typed),
            None => table(&profile, screen, list, version, &outlined),
        };
        view! {
            <div class="stack-l">
                {done(&klart)}
                {conflict(quicker)}
                <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
                <PageHeading title eyebrow=t!(SV, "settings-title") lead=lead(list)/>
                {tabs(&screen.address())}
                {(screen.lists().len() > 1).then(|| beside(screen, list))}
                {body}
            </div>
        }
    })
}

fn lead(list: ListKind) -> String {
    match list {
        ListKind::Actors => t!(SV, "settings-lead-actors"),
        ListKind::Recipients => t!(SV, "settings-lead-recipients"),
        ListKind::Areas => t!(SV, "settings-lead-areas"),
        ListKind::Categories => t!(SV, "settings-lead-categories"),
        ListKind::PublicChoices => t!(SV, "settings-lead-choices"),
        ListKind::Owners => t!(SV, "settings-lead-owners"),
        ListKind::WaitingReasons => t!(SV, "settings-lead-waiting"),
        ListKind::Templates => t!(SV, "settings-lead-templates"),
        ListKind::SupportLines | ListKind::LocalSupport => t!(SV, "settings-lead-support"),
    }
}

fn beside(screen: Screen, here: ListKind) -> impl IntoView + use<> {
    let link = |list: &ListKind| {
        Link::new(format!("{}?lista={list}", screen.address()), lists::title(*list)).current(*list == here)
    };
    let links = screen.lists().iter().map(link).collect();
    view! { <Tabs label=t!(SV, "settings-lists") links second=true/> }
}

fn table(profile: &Profile, screen: Screen, list: ListKind, version: i64, outlined: &[String]) -> AnyView {
    let add = format!("{}?lista={list}&ny=1", screen.address());
    let rows = lists::lines(profile, list).into_iter().map(|line| row(screen, list, version, outlined, line));
    let rows = rows.collect();
    let columns = vec![
        Column::new(t!(SV, "settings-column-name")),
        Column::new(t!(SV, "settings-column-about")),
        Column::new(t!(SV, "settings-column-state")),
        Column::new(t!(SV, "settings-column-do")),
    ];
    let import = (screen == Screen::Areas).then(|| {
        view! { <LinkButton href=AREAS_FILE text=t!(SV, "settings-areas-file") kind=ButtonKind::Quiet glyph=Glyph::Map/> }
    });
    view! {
        <div class="cluster" id="settings-form">
            <LinkButton href=add text=t!(SV, "settings-add") kind=ButtonKind::Primary glyph=Glyph::Plus/>
            {import}
        </div>
        <DataTable caption=lists::title(list) quiet_caption=true columns rows/>
    }
    .into_any()
}

fn row(screen: Screen, list: ListKind, version: i64, outlined: &[String], line: Line) -> Vec<AnyView> {
    let to = format!("{}?lista={list}&kod={}", screen.address(), line.code);
    let drawn = outlined.contains(&line.code).then(|| t!(SV, "settings-outlined"));
    let about = [Some(line.about.clone()), drawn].into_iter().flatten().filter(|words| !words.is_empty());
    let about = about.collect::<Vec<_>>().join(" · ");
    let state = match (line.on, list) {
        (true, ListKind::SupportLines | ListKind::LocalSupport) => (Tone::Ok, t!(SV, "settings-shown")),
        (false, ListKind::SupportLines | ListKind::LocalSupport) => (Tone::Warn, t!(SV, "settings-not-shown")),
        (true, _) => (Tone::Ok, t!(SV, "settings-on")),
        (false, _) => (Tone::Neutral, t!(SV, "settings-off")),
    };
    // Figures of categories are spoken of; codes of areas are what a file of outlines or streets refers to.
    let spoken = matches!(list, ListKind::Categories | ListKind::Areas);
    let code = spoken.then(|| view! { " "<small><code>{line.code.clone()}</code></small> });
    let below = line.below.then(|| view! { <span aria-hidden="true">"↳ "</span> });
    vec![
        cell(view! { <span>{below}<a href=to>{line.name.clone()}</a>{code}</span> }),
        cell(about),
        cell(view! { <StatusTag text=state.1 tone=state.0/> }),
        actions(screen, list, version, &line),
    ]
}

fn actions(screen: Screen, list: ListKind, version: i64, line: &Line) -> AnyView {
    let under = (list == ListKind::Categories && !line.below).then(|| {
        let to = format!("{}?lista={list}&ny=1&under={}", screen.address(), line.code);
        view! { <LinkButton href=to text=t!(SV, "settings-add-kind") kind=ButtonKind::Small/> }
    });
    // A number is shown or not by its own form, where the day of the check stands.
    let switch = (!matches!(list, ListKind::SupportLines | ListKind::LocalSupport)).then(|| {
        let (act, text) =
            if line.on { ("off", t!(SV, "settings-switch-off")) } else { ("on", t!(SV, "settings-switch-on")) };
        let fields = [
            ("do", act.to_owned()),
            ("lista", list.to_string()),
            ("kod", line.code.clone()),
            ("version", version.to_string()),
        ];
        let fields = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        view! { <ButtonForm action=screen.address() text about=line.name.clone() fields/> }
    });
    view! { <div class="cluster">{switch}{under}</div> }.into_any()
}

fn form(profile: &Profile, screen: Screen, list: ListKind, entry: Entry, version: i64, typed: Typed) -> AnyView {
    let (act, code, under, title) = match entry {
        Entry::Old(code) => {
            let name = lists::lines(profile, list).into_iter().find(|line| line.code == code);
            let title = name.map_or_else(|| code.clone(), |line| line.name);
            ("save", code, String::new(), title)
        }
        // A kind below a head has other fields; the code itself is made when it is added.
        Entry::New(under) => ("add", String::new(), under, t!(SV, "settings-new")),
    };
    let shape = if under.is_empty() { code.clone() } else { format!("{under}.0") };
    let fields = controls(inputs(profile, list, &shape), &typed.form, &typed.mistakes);
    let back = format!("{}?lista={list}", screen.address());
    let code_line = (!code.is_empty()).then(|| {
        view! { <p class="small">{t!(SV, "settings-code-stays", code = code.clone())}</p> }
    });
    view! {
        <form method="post" action=screen.address() class="stack page-narrow" id="settings-form">
            <h2>{title}</h2>
            {code_line}
            <HiddenInput name="do" value=act/>
            <HiddenInput name="lista" value=list.code()/>
            <HiddenInput name="kod" value=code/>
            <HiddenInput name="under" value=under/>
            <HiddenInput name="version" value=version.to_string()/>
            {fields}
            <ActionBar>
                <LinkButton href=back text=t!(SV, "settings-back-to-list") kind=ButtonKind::Quiet/>
                <Button text=t!(SV, "settings-save") kind=ButtonKind::Amber/>
            </ActionBar>
        </form>
    }
    .into_any()
}
