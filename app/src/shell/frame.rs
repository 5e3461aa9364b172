//! What a page needs to know of its request, and the builder handlers return.

use super::{document, room::Room};
use crate::{
    accounts::{scope::Who, session::SignedInAs},
    fault::Fault,
    kernel::lang::Lang,
    platform::municipality::{Municipality, Profile},
    t,
    ui::Labels,
};
use axum::{
    extract::{FromRequestParts, OriginalUri},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header, request::Parts};
use leptos::prelude::*;
use std::sync::Arc;

/// The frame of a page: whose it is, for whom, in what language, at what address.
#[derive(Clone)]
pub struct Frame {
    /// The municipality's data.
    pub profile: Arc<Profile>,
    /// Who looks.
    pub who: Who,
    /// The language of the page.
    pub lang: Lang,
    /// The path without its language prefix, so that the language switch keeps the page.
    pub path: String,
    /// Where the municipality answers, as `https://trygg.example.org`: for links that must be whole.
    pub address: String,
    /// Is it the fictional municipality?
    pub demo: bool,
}

/// Where the way out of a page leads that nobody must see somebody on: the weather, which everybody looks at. Only ever
/// gone to, never loaded from.
pub const EXIT_SITE: &str = "https://www.smhi.se/";

/// Which of the two frames stands around a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum House {
    /// The residents'.
    Public,
    /// The office's; no room where somebody is lost in it.
    Office(Option<Room>),
}

/// A page about to be rendered.
pub struct Page<'a> {
    frame: &'a Frame,
    title: String,
    description: Option<String>,
    feed: Option<String>,
    status: StatusCode,
    islands: bool,
    script: Option<&'static str>,
    /// That script and no other.
    alone: bool,
    house: House,
    private: bool,
    once: bool,
    /// Seconds to wait before it is sent again.
    retry: Option<u32>,
}

impl Frame {
    /// Begins a public page with a title.
    pub fn page(&self, title: impl Into<String>) -> Page<'_> {
        Page {
            frame: self,
            title: title.into(),
            description: None,
            feed: None,
            status: StatusCode::OK,
            islands: false,
            script: None,
            alone: false,
            house: House::Public,
            private: false,
            once: false,
            retry: None,
        }
    }

    /// The person signed in, if any.
    pub fn staff(&self) -> Option<&SignedInAs> {
        match &self.who {
            Who::Staff(staff) => Some(staff),
            Who::Anybody | Who::Rep(_) | Who::System => None,
        }
    }

    /// Is it an address of the pages for victims of crime? They keep nothing on the phone and have a way out in sight,
    /// also when something goes wrong.
    pub(super) fn is_discreet(&self) -> bool {
        self.path.strip_prefix("/stod").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// An address in the language of the page.
    pub fn href(&self, path: &str) -> String {
        self.lang.path(path)
    }
}

impl Page<'_> {
    /// Another status than 200: 422 for a form with mistakes.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The form could not be taken just now: its status, and when it may be sent again. What was typed is still there.
    #[must_use]
    pub fn not_now(mut self, fault: &Fault) -> Self {
        self.status = fault.status();
        self.retry = fault.retry_after();
        self
    }

    /// One sentence about the page, for those who find it through a search.
    #[must_use]
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// The Swedish address of an Atom feed that tells what changes here; readers of feeds find it in the head.
    #[must_use]
    pub fn feed(mut self, path: &str) -> Self {
        self.feed = Some(self.frame.href(path));
        self
    }

    /// The page has islands: load the wasm module.
    #[must_use]
    pub fn islands(mut self) -> Self {
        self.islands = true;
        self
    }

    /// A script of its own beside that of every page, by its logical name.
    #[must_use]
    pub fn script(mut self, name: &'static str) -> Self {
        self.script = Some(name);
        self
    }

    /// A script of its own and none beside it: the script of every page keeps things on the phone, and some pages must
    /// leave nothing there.
    #[must_use]
    pub fn script_only(mut self, name: &'static str) -> Self {
        self.alone = true;
        self.script(name)
    }

    /// The page belongs to the office: its navigation, never stored by browsers or proxies.
    #[must_use]
    pub fn office(mut self, room: Room) -> Self {
        self.house = House::Office(Some(room));
        self.private = true;
        self
    }

    /// The page stands in the office but in none of its rooms: what is told to somebody who is lost there.
    #[must_use]
    pub fn office_corridor(mut self) -> Self {
        self.house = House::Office(None);
        self.private = true;
        self
    }

    /// The page is for one person only (a case page): never stored.
    #[must_use]
    pub fn private(mut self) -> Self {
        self.private = true;
        self
    }

    /// The page answers what was sent and stands at no address: whoever changed the language would lose it, so no other one
    /// is offered.
    #[must_use]
    pub fn once(mut self) -> Self {
        self.once = true;
        self
    }

    /// Renders the page. A form with mistakes says so in its title too, which is what a screen reader reads first.
    pub fn render<V: IntoView + 'static>(mut self, body: impl FnOnce() -> V) -> Response {
        if self.status == StatusCode::UNPROCESSABLE_ENTITY {
            self.title = t!(self.frame.lang, "form-mistaken-title", title = self.title);
        }
        let owner = Owner::new();
        let html = owner.with(|| {
            if !self.status.is_success() {
                Labels::collect();
            }
            document::whole(&self.head(), body().into_any()).to_html()
        });
        owner.unset_with_forced_cleanup();
        let mut response = (self.status, axum::response::Html(html)).into_response();
        let headers = response.headers_mut();
        // A page that repeats what somebody typed is for that person alone.
        if self.private || !self.status.is_success() {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        } else {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        }
        if let Some(seconds) = self.retry {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }

    fn head(&self) -> document::Head<'_> {
        document::Head {
            frame: self.frame,
            title: &self.title,
            description: self.description.as_deref(),
            feed: self.feed.as_deref(),
            islands: self.islands,
            script: self.script,
            alone: self.alone,
            house: self.house,
            once: self.once,
            listed: !self.private && self.status == StatusCode::OK,
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Frame {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Fault> {
        let municipality = parts.extensions.get::<Arc<Municipality>>().ok_or(Fault::NotFound)?;
        let who = parts.extensions.get::<Who>().cloned().unwrap_or(Who::Anybody);
        let lang = parts.extensions.get::<Lang>().copied().unwrap_or(Lang::Sv);
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |original| &original.0);
        let path = Lang::of_path(uri.path()).1.to_owned();
        Ok(Self {
            profile: municipality.profile(),
            address: municipality.link(""),
            demo: municipality.is_demo(),
            who,
            lang,
            path,
        })
    }
}

/// `303 See Other`: where the browser goes after a form did its work.
pub fn see_other(to: &str) -> Response {
    axum::response::Redirect::to(to).into_response()
}
