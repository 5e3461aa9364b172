//! What every page of settings has: tabs, what was done, what went wrong, and the way a form is tried.

use crate::{
    accounts::{policy::ManageSettings, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::municipality::Profile,
    settings::{
        model::{findings::Mistakes, input::Form, lists::Screen},
        service::change::{self, LastChange, Open},
    },
    t,
    ui::{Link, Notice, Tabs, Tone},
};
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

pub(super) const SV: Lang = Lang::Sv;

/// The address of the overview.
pub(super) const OVERVIEW: &str = "/personal/installningar";
/// The address of the gazetteer.
pub(super) const PLACES: &str = "/personal/installningar/platser";
/// The address of the series that actors report, a page of theirs.
const SERIES: &str = "/personal/installningar/serier";
/// The address of the template of the situation picture, a page of that slice.
pub const TEMPLATE: &str = "/personal/installningar/lagesbild";
/// The agenda of the group's meeting.
pub const AGENDA: &str = "/personal/installningar/dagordning";
/// Ages and inhabitants for dialogues, a page of that slice.
pub const DIALOGUE: &str = "/personal/installningar/dialog";
/// The address of the import of outlines.
pub(super) const AREAS_FILE: &str = "/personal/installningar/omraden/fil";

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The part of the overview to change.
    pub del: String,
    /// The list to show.
    pub lista: String,
    /// The entry to change.
    pub kod: String,
    /// A new entry.
    pub ny: String,
    /// The head of a new kind.
    pub under: String,
    /// What was done.
    pub klart: String,
    /// The kept file to look at.
    pub fil: String,
}

impl Asked {
    /// Reads the query; nonsense asks for nothing.
    pub(super) fn of(query: Option<&str>) -> Self {
        serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default()
    }
}

/// A form as it is shown: what was typed, what is wrong, who was quicker.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub form: Form,
    pub mistakes: Mistakes,
    pub conflict: Option<LastChange>,
}

impl Typed {
    /// A form nobody has touched.
    pub(super) fn fresh(form: Form) -> Self {
        Self { form, ..Self::default() }
    }

    /// A form with mistakes.
    pub(super) fn wrong(form: Form, mistakes: Mistakes) -> Self {
        Self { form, mistakes, conflict: None }
    }

    /// The status of its page.
    pub(super) fn status(&self) -> StatusCode {
        match (&self.conflict, self.mistakes.is_empty()) {
            (Some(_), _) => StatusCode::CONFLICT,
            (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (None, true) => StatusCode::OK,
        }
    }
}

/// Tries to save: nothing when it is done, else the form to show again with what was typed.
pub(super) async fn attempt(
    scope: &Scope<ManageSettings>,
    open: &Open,
    form: Form,
    after: Result<Profile, Mistakes>,
) -> Result<Option<Typed>, Fault> {
    let after = match after {
        Ok(after) => after,
        Err(mistakes) => return Ok(Some(Typed::wrong(form, mistakes))),
    };
    let version = form.first("version").parse().unwrap_or(0);
    match change::save(scope, open, version, after).await {
        Ok(()) => Ok(None),
        Err(Fault::Conflict) => {
            let unknown = LastChange {
                who: t!(SV, "settings-somebody"),
                at: change::clock_time(scope.now()),
                keys: String::new(),
            };
            let conflict = Some(change::last_change(scope).await?.unwrap_or(unknown));
            Ok(Some(Typed { form, mistakes: Mistakes::default(), conflict }))
        }
        Err(fault) => Err(fault),
    }
}

/// The pages of settings beside each other. `here` is the address of this one.
pub fn tabs(here: &str) -> impl IntoView + use<> {
    let link = |to: &str, text: String| Link::new(to, text).current(to == here);
    let links = vec![
        link(OVERVIEW, t!(SV, "settings-overview")),
        link(&Screen::Actors.address(), t!(SV, "settings-tab-actors")),
        link(&Screen::Areas.address(), t!(SV, "settings-tab-areas")),
        link(PLACES, t!(SV, "settings-tab-places")),
        link(&Screen::Categories.address(), t!(SV, "settings-tab-categories")),
        link(&Screen::Texts.address(), t!(SV, "settings-tab-texts")),
        link(SERIES, t!(SV, "settings-tab-series")),
        link(TEMPLATE, t!(SV, "settings-tab-template")),
        link(AGENDA, t!(SV, "settings-tab-agenda")),
        link(DIALOGUE, t!(SV, "settings-tab-dialogue")),
    ];
    view! { <Tabs label=t!(SV, "settings-tabs") links/> }
}

/// What was done, after a form brought somebody here.
pub(super) fn done(klart: &str) -> Option<AnyView> {
    let title = match klart {
        "sparat" => t!(SV, "settings-saved"),
        "tillagt" => t!(SV, "settings-added"),
        "av" => t!(SV, "settings-switched-off"),
        "pa" => t!(SV, "settings-switched-on"),
        "inlast" => t!(SV, "settings-imported"),
        "bortkastat" => t!(SV, "settings-forgotten"),
        _ => return None,
    };
    Some(view! { <Notice title tone=Tone::Ok announce=true/> }.into_any())
}

/// Somebody else was quicker: who, when and what. What was typed stands below, and nothing was overwritten.
pub(super) fn conflict(conflict: Option<LastChange>) -> Option<AnyView> {
    let LastChange { who, at, keys } = conflict?;
    Some(
        view! {
            <Notice title=t!(SV, "settings-conflict", who = who, at = at) tone=Tone::Warn announce=true>
                <p>{t!(SV, "settings-conflict-text", keys = keys)}</p>
            </Notice>
        }
        .into_any(),
    )
}
