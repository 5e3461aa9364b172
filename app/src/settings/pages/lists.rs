//! `/personal/installningar/{aktorer, omraden, kategorier, texter}`: lists with codes, changed one entry at a time.

mod view;

use super::parts::{Asked, Typed, attempt};
use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    fault::Fault,
    forms::Posted,
    platform::{municipality::Profile, preset::switched::ListKind},
    settings::{
        model::{
            edit::{self, applied, document, filled},
            findings::Mistakes,
            input::Form,
            lists::{Screen, inputs, new_code},
            tree::{self, Place},
        },
        service::{
            areas,
            change::{self, Open},
        },
    },
    shell::{Frame, see_other},
};
use axum::{extract::RawQuery, response::Response};
use serde_json::{Value, json};

/// Handlers of one page, which share everything but the lists they show.
macro_rules! screen {
    ($module:ident, $screen:expr, $what:literal) => {
        #[doc = $what]
        pub mod $module {
            use super::*;

            /// Shows the lists, or the form of one entry.
            ///
            /// # Errors
            /// [`Fault::NotFound`] when there is no such list or entry.
            pub async fn get(
                frame: Frame,
                scope: Scope<ManageSettings>,
                RawQuery(query): RawQuery,
            ) -> Result<Response, Fault> {
                show(frame, scope, $screen, Asked::of(query.as_deref())).await
            }

            /// Saves, adds, or switches an entry on or off.
            ///
            /// # Errors
            /// [`Fault::BadRequest`] when it says none of these.
            pub async fn post(
                frame: Frame,
                scope: Scope<ManageSettings>,
                Posted(fields): Posted<Vec<(String, String)>>,
            ) -> Result<Response, Fault> {
                work(frame, scope, $screen, Form(fields)).await
            }
        }
    };
}

screen!(actors, Screen::Actors, "Actors, and who receives reports.");
screen!(areas_list, Screen::Areas, "The parts of the municipality.");
screen!(categories, Screen::Categories, "Categories, and the choices of the public form.");
screen!(texts, Screen::Texts, "Templates, numbers to call, waiting reasons, owners.");

/// What a page shows: a list, and perhaps the form of an entry.
struct Shown {
    screen: Screen,
    list: ListKind,
    entry: Option<Entry>,
    klart: String,
    outlined: Vec<String>,
    typed: Typed,
}

/// The entry a form is about.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Entry {
    Old(String),
    /// With the head it comes under, or nothing.
    New(String),
}

fn list_of(screen: Screen, code: &str) -> Result<ListKind, Fault> {
    if code.is_empty() {
        return screen.lists().first().copied().ok_or(Fault::NotFound);
    }
    let list = ListKind::parse(code).ok().filter(|list| screen.lists().contains(list));
    list.ok_or(Fault::NotFound)
}

async fn show(frame: Frame, scope: Scope<ManageSettings>, screen: Screen, asked: Asked) -> Result<Response, Fault> {
    let open = change::open(&scope).await?;
    let list = list_of(screen, &asked.lista)?;
    let (entry, form) = if !asked.kod.is_empty() {
        let place = Place::entry(&document(&open.profile), list.code(), &asked.kod).ok_or(Fault::NotFound)?;
        let form = filled(&open.profile, &place, &inputs(&open.profile, list, &asked.kod));
        (Some(Entry::Old(asked.kod)), form)
    } else if asked.ny == "1" {
        (Some(Entry::New(asked.under)), Form::default())
    } else {
        (None, Form::default())
    };
    let shown = Shown {
        screen,
        list,
        entry,
        klart: asked.klart,
        outlined: outlined(&scope, screen).await?,
        typed: Typed::fresh(form),
    };
    Ok(view::page(&frame, &open, shown))
}

async fn outlined(scope: &Scope<ManageSettings>, screen: Screen) -> Result<Vec<String>, Fault> {
    match screen {
        Screen::Areas => areas::outlined(scope).await,
        _ => Ok(Vec::new()),
    }
}

async fn work(frame: Frame, scope: Scope<ManageSettings>, screen: Screen, form: Form) -> Result<Response, Fault> {
    let open = change::open(&scope).await?;
    let list = list_of(screen, form.first("lista"))?;
    let code = form.first("kod").to_owned();
    let (entry, klart, after) = match form.first("do") {
        "save" => (Some(Entry::Old(code.clone())), "sparat", saved(&open, list, &code, &form)?),
        "add" => {
            let under = form.first("under").to_owned();
            (Some(Entry::New(under.clone())), "tillagt", added(&open, list, &under, &form)?)
        }
        "on" => (None, "pa", switched(&open, list, &code, true)?),
        "off" => (None, "av", switched(&open, list, &code, false)?),
        _ => return Err(Fault::BadRequest),
    };
    let Some(typed) = attempt(&scope, &open, form, after).await? else {
        return Ok(see_other(&format!("{}?lista={list}&klart={klart}", screen.address())));
    };
    let shown = Shown { screen, list, entry, klart: String::new(), outlined: outlined(&scope, screen).await?, typed };
    Ok(view::page(&frame, &change::open(&scope).await?, shown))
}

type Tried = Result<Result<Profile, Mistakes>, Fault>;

fn saved(open: &Open, list: ListKind, code: &str, form: &Form) -> Tried {
    let place = Place::entry(&document(&open.profile), list.code(), code).ok_or(Fault::NotFound)?;
    let inputs = inputs(&open.profile, list, code);
    Ok(applied(&open.profile, &place, &inputs, form).map(tidy))
}

/// A new entry comes last, with a code of its own; what its fields do not say keeps its default.
fn added(open: &Open, list: ListKind, under: &str, form: &Form) -> Tried {
    let code = new_code(&open.profile, list, under, form);
    let inputs = inputs(&open.profile, list, &code);
    let mut document = document(&open.profile);
    let above = match under {
        "" => format!("/{list}"),
        head => Place::entry(&document, list.code(), head).ok_or(Fault::NotFound)?.pointer("kinds"),
    };
    let Some(Value::Array(entries)) = document.pointer_mut(&above) else {
        return Err(Fault::BadRequest);
    };
    entries.push(json!({ "code": code }));
    let place = Place::entry(&document, list.code(), &code).ok_or(Fault::BadRequest)?;
    let written = edit::write_all(&mut document, &place, &inputs, form);
    Ok(written.and_then(|()| edit::read(document, &place, &inputs)).map(tidy))
}

fn switched(open: &Open, list: ListKind, code: &str, on: bool) -> Tried {
    if tree::read(&document(&open.profile), &pointer(open, list, code)?).is_empty() {
        return Err(Fault::NotFound);
    }
    let mut after = Profile::clone(&open.profile);
    after.switch(list, code, on);
    let checked = after.check();
    Ok(checked.map(|()| after).map_err(|problem| Mistakes::of_rules(&problem, &Place::whole(), &[])))
}

fn pointer(open: &Open, list: ListKind, code: &str) -> Result<String, Fault> {
    let place = Place::entry(&document(&open.profile), list.code(), code).ok_or(Fault::NotFound)?;
    Ok(place.pointer("code"))
}

/// An owner without an address is one that is not in the list of addresses.
fn tidy(mut profile: Profile) -> Profile {
    profile.owner_emails.retain(|_, address| !address.is_empty());
    profile
}

#[cfg(test)]
mod tests;
