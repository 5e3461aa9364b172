//! What the pages of this slice share: where one can go, what was done, who was quicker, and how a form is tried.

use crate::{
    accounts::{
        policy::{Capability, ReadDecisions, RunCouncil},
        scope::Scope,
    },
    council::service::{LastChange, last_change},
    fault::Fault,
    forms::{FieldErrors, Refused},
    kernel::lang::Lang,
    platform::clock::spoken_date,
    settings::act_name,
    shell::Frame,
    t,
    ui::*,
};
use chrono::NaiveDate;
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

pub(super) const SV: Lang = Lang::Sv;

/// The overview.
pub(super) const OVERVIEW: &str = "/personal/rad";
/// The meetings of a year.
pub(super) const MEETINGS: &str = "/personal/rad/moten";
/// The log of decisions.
pub(super) const DECISIONS: &str = "/personal/rad/beslut";
/// The agreements.
pub(super) const AGREEMENTS: &str = "/personal/rad/avtal";
/// The bodies.
pub(super) const BODIES: &str = "/personal/rad/grupper";

/// What an address asks for. Nothing that people write stands in one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The form to open.
    pub gor: String,
    /// The item it is about.
    pub arende: String,
    /// What was done.
    pub klart: String,
    /// The year to show.
    pub ar: String,
    /// The body to show.
    pub grupp: String,
}

impl Asked {
    /// Reads the query; nonsense asks for nothing.
    pub(super) fn of(query: Option<&str>) -> Self {
        serde_html_form::from_str(query.unwrap_or_default()).unwrap_or_default()
    }

    /// The year it asks for.
    pub(super) fn year(&self) -> Option<i32> {
        self.ar.parse().ok()
    }
}

/// A form as it is shown: what was typed, what is wrong, who was quicker.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed<F> {
    pub form: F,
    pub errors: FieldErrors,
    pub conflict: Option<Option<LastChange>>,
}

impl<F> Typed<F> {
    /// A form nobody has touched.
    pub(super) fn fresh(form: F) -> Self {
        Self { form, errors: FieldErrors::default(), conflict: None }
    }

    /// The status of its page.
    pub(super) fn status(&self) -> StatusCode {
        match (&self.conflict, self.errors.is_empty()) {
            (Some(_), _) => StatusCode::CONFLICT,
            (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (None, true) => StatusCode::OK,
        }
    }

    /// The words at a field.
    pub(super) fn error(&self, field: &str) -> Option<String> {
        self.errors.of(field, SV)
    }

    /// Told what somebody else did, sending again is a decision made knowingly: the form goes on from the version there is
    /// now. A mistake in a form tells nothing of it.
    pub(super) fn go_on_from(&mut self, set: impl FnOnce(&mut F)) {
        if self.conflict.is_some() {
            set(&mut self.form);
        }
    }

    /// What stands above the page: mistakes with links, and who was quicker.
    pub(super) fn above(&self) -> AnyView {
        let summary = self.errors.summary(SV);
        view! {
            {self.conflict.clone().map(conflict)}
            <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
        }
        .into_any()
    }
}

/// What a refused form is shown with again; any other fault stays one. `of` says what was changed meanwhile, where it has
/// a history: the log is asked only when somebody was quicker.
pub(super) async fn again<F>(
    refused: Refused,
    form: F,
    of: Option<(&Scope<RunCouncil>, &'static str, String)>,
) -> Result<Typed<F>, Fault> {
    match refused {
        Refused::Form(errors) => Ok(Typed { form, errors, conflict: None }),
        Refused::Fault(Fault::Conflict) => {
            let last = match of {
                Some((scope, subject, id)) => last_change(scope, subject, id).await?,
                None => None,
            };
            Ok(Typed { form, errors: FieldErrors::default(), conflict: Some(last) })
        }
        Refused::Fault(fault) => Err(fault),
    }
}

/// The end of a form: onward, and the way back without doing anything.
pub(super) fn onward(text: String, back: &str) -> impl IntoView + use<> {
    let back = back.to_owned();
    view! {
        <ActionBar>
            <LinkButton href=back text=t!(SV, "council-back") kind=ButtonKind::Quiet/>
            <Button text kind=ButtonKind::Amber/>
        </ActionBar>
    }
}

/// A form of a page in a card of its own: what goes along unseen, the fields, onward and back.
pub(super) fn form_card(
    title: String,
    to: String,
    hidden: Vec<(&'static str, String)>,
    fields: AnyView,
    button: String,
) -> AnyView {
    let end = onward(button, &to);
    let hidden = hidden.into_iter().map(|(name, value)| view! { <HiddenInput name value/> }).collect_view();
    view! {
        <Card title>
            <form method="post" action=to class="stack">
                {hidden}
                {fields}
                {end}
            </form>
        </Card>
    }
    .into_any()
}

/// Somebody else was quicker: who, when and what. What was typed stands below, and nothing was overwritten.
fn conflict(last: Option<LastChange>) -> impl IntoView {
    let (title, what) = match last {
        Some(LastChange { who, at, action }) => {
            (t!(SV, "council-conflict", who = who, at = at), t!(SV, "council-conflict-what", what = act_name(&action)))
        }
        None => (t!(SV, "council-conflict-unknown"), String::new()),
    };
    view! {
        <Notice title tone=Tone::Warn announce=true><p>{what}" "{t!(SV, "council-conflict-text")}</p></Notice>
    }
}

/// May the one who looks prepare meetings?
pub(super) fn runs(frame: &Frame) -> bool {
    frame.staff().is_some_and(|staff| staff.can(RunCouncil::NEED))
}

/// The pages beside each other. `here` is the address of this one.
pub(super) fn tabs(frame: &Frame, here: &str) -> AnyView {
    let link = |to: &str, text: String| Link::new(to, text).current(to == here);
    let mut links = vec![
        link(OVERVIEW, t!(SV, "council-overview")),
        link(MEETINGS, t!(SV, "council-meetings")),
        link(DECISIONS, t!(SV, "council-decisions")),
    ];
    if frame.staff().is_some_and(|staff| staff.can(ReadDecisions::NEED)) {
        links.push(link(AGREEMENTS, t!(SV, "council-agreements")));
    }
    links.push(link(BODIES, t!(SV, "council-bodies")));
    view! { <Tabs label=t!(SV, "council-tabs") links/> }.into_any()
}

/// What was done, after a form brought somebody here.
pub(super) fn done(klart: &str) -> Option<AnyView> {
    let title = match klart {
        "sparat" => t!(SV, "council-done-saved"),
        "tillagt" => t!(SV, "council-done-added"),
        "borttaget" => t!(SV, "council-done-removed"),
        "planerat" => t!(SV, "council-done-planned"),
        "kalender" => t!(SV, "council-done-calendar"),
        "kalender-av" => t!(SV, "council-done-calendar-off"),
        "hallet" => t!(SV, "council-done-held"),
        "installt" => t!(SV, "council-done-cancelled"),
        "aterstallt" => t!(SV, "council-done-restored"),
        "upptaget" => t!(SV, "council-done-taken-up"),
        "flyttat" => t!(SV, "council-done-moved"),
        "beslutat" => t!(SV, "council-done-decided"),
        "angrat" => t!(SV, "council-done-undone"),
        "justerat" => t!(SV, "council-done-adjusted"),
        "uppfoljt" => t!(SV, "council-done-followed-up"),
        "rattelse" => t!(SV, "council-done-correction"),
        "undertecknat" => t!(SV, "council-done-signed"),
        "avslutat" => t!(SV, "council-done-ended"),
        "fornyat" => t!(SV, "council-done-renewed"),
        _ => return None,
    };
    Some(view! { <Notice title tone=Tone::Ok announce=true/> }.into_any())
}

/// A day as people say it, readable by machines.
pub(super) fn day(day: NaiveDate, today: NaiveDate) -> AnyView {
    view! { <time datetime=day.to_string()>{spoken_date(day, today, SV)}</time> }.into_any()
}

/// Lines as a list; nothing when there are none.
pub(super) fn listed(lines: Vec<String>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let items = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    Some(view! { <ul>{items}</ul> }.into_any())
}

/// Text with its paragraphs.
pub(super) fn paragraphs(text: &str) -> AnyView {
    let lines = text.split('\n').filter(|line| !line.trim().is_empty());
    lines.map(|line| view! { <p class="measure">{line.to_owned()}</p> }).collect_view().into_any()
}

/// Names and values that go along with a button.
pub(super) fn along<const N: usize>(fields: [(&str, String); N]) -> Vec<(String, String)> {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// `13.00–15.00`.
pub(super) fn hours(starts: &str, minutes: i64) -> String {
    let begins = chrono::NaiveTime::parse_from_str(starts, "%H:%M").unwrap_or_default();
    let (ends, _) = begins.overflowing_add_signed(chrono::TimeDelta::minutes(minutes));
    format!("{}–{}", begins.format("%H.%M"), ends.format("%H.%M"))
}

/// Years to choose between, as links.
pub(super) fn years(here: &str, rest: &str, years: impl IntoIterator<Item = i32>, shown: Option<i32>) -> AnyView {
    let link = |year: i32| Link::new(format!("{here}?ar={year}{rest}"), year.to_string()).current(Some(year) == shown);
    let links = years.into_iter().map(link).collect();
    view! { <Tabs label=t!(SV, "council-years") links second=true/> }.into_any()
}
