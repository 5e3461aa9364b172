//! What the pages of this slice share: addresses, tabs, what was done, a period that closed.

use crate::{
    contributions::{labels, model::State, service::own::Own},
    kernel::{id::ActorCode, lang::Lang},
    platform::clock::spoken_moment,
    shell::Frame,
    t,
    ui::*,
};
use leptos::prelude::*;
use serde::Deserialize;

pub(super) const SV: Lang = Lang::Sv;
/// All actors.
pub(super) const INDEX: &str = "/personal/bidrag";

/// The earlier periods, below the page of an actor.
pub(super) const EARLIER: &str = "/tidigare";

/// What an address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// What was done.
    pub klart: String,
    /// The kept file to look at.
    pub fil: String,
    /// The series to change.
    pub serie: String,
    /// The page of a long list.
    pub sida: String,
}

impl Asked {
    /// Reads the query; nonsense asks for nothing.
    pub(super) fn of(query: Option<&str>) -> Self {
        serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default()
    }
}

/// The page of an actor.
pub(super) fn address(actor: &ActorCode) -> String {
    format!("{INDEX}/{actor}")
}

/// The page of an actor after something was done.
pub(super) fn done_at(actor: &ActorCode, done: &str) -> String {
    format!("{}?klart={done}#main", address(actor))
}

/// The pages of an actor beside each other; `here` ends the address of this one.
pub(super) fn tabs(actor: &ActorCode, name: &str, here: &str) -> impl IntoView + use<> {
    let base = address(actor);
    let link = |end: &str, text: String| Link::new(format!("{base}{end}"), text).current(end == here);
    let links = vec![
        link("", t!(SV, "contributions-tab-own")),
        link("/handelse", t!(SV, "contributions-tab-event")),
        link("/text", t!(SV, "contributions-tab-text")),
        link("/fil", t!(SV, "contributions-tab-file")),
        link(EARLIER, t!(SV, "contributions-tab-earlier")),
    ];
    view! { <Tabs label=t!(SV, "contributions-tabs", name = name) links/> }
}

/// Heading and tabs; says whose page it is when the coordinator opened it.
pub(super) fn head(frame: &Frame, own: &Own, title: String, here: &str) -> AnyView {
    let lead = labels::due(&own.due, own.today);
    let back =
        own.for_another.then(|| {
            let name = own.name.clone();
            let roster = frame.staff().and_then(|staff| staff.actor.clone()) != Some(own.actor.clone());
            roster.then(|| view! {
            <Notice title=t!(SV, "contributions-for-another", name = name) tone=Tone::Info>
                <p>{t!(SV, "contributions-for-another-text")}" "<a href=INDEX>{t!(SV, "contributions-back")}</a></p>
            </Notice>
        })
        });
    view! {
        <PageHeading title eyebrow=own.period.label_sv() lead/>
        {tabs(&own.actor, &own.name, here)}
        {back}
    }
    .into_any()
}

/// Where the contribution stands, in a sentence.
pub(super) fn standing(own: &Own, now: crate::platform::clock::Timestamp) -> String {
    let at = own.sent_at.map(|at| spoken_moment(at, now, SV)).unwrap_or_default();
    match own.state {
        State::Missing => t!(SV, "contributions-stands-missing"),
        State::Draft if own.for_another => t!(SV, "contributions-stands-draft-other"),
        State::Draft => t!(SV, "contributions-stands-draft"),
        State::Sent => t!(SV, "contributions-stands-sent", at = at),
        State::Nothing => t!(SV, "contributions-stands-nothing", at = at),
    }
}

/// The period takes nothing in any more; what was typed stands below, to be copied.
pub(super) fn closed(announce: bool) -> AnyView {
    view! {
        <Notice title=t!(SV, "contributions-closed") tone=Tone::Warn announce=announce>
            <p>{t!(SV, "contributions-closed-text")}</p>
        </Notice>
    }
    .into_any()
}

/// Somebody else of the actor was faster.
pub(super) fn changed() -> AnyView {
    view! {
        <Notice title=t!(SV, "contributions-changed") tone=Tone::Warn announce=true>
            <p>{t!(SV, "contributions-changed-text")}</p>
        </Notice>
    }
    .into_any()
}

/// The warning while somebody types: this looks like a name, a telephone number.
pub(super) fn live_hint(field: &'static str) -> AnyView {
    let names = [
        ("personal-number", t!(SV, "report-mark-personal-number")),
        ("coordination-number", t!(SV, "report-mark-coordination-number")),
        ("phone", t!(SV, "report-mark-phone")),
        ("email", t!(SV, "report-mark-email")),
        ("plate", t!(SV, "report-mark-plate")),
        ("name", t!(SV, "report-mark-name")),
    ];
    let names = names.map(|(code, name)| (code.to_owned(), name)).to_vec();
    let text = t!(SV, "contributions-live");
    view! { <crate::live::WordsHint field text names ok="" missing="" accepted=false/> }.into_any()
}
