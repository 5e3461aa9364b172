//! The page of a measure, from what it says to what can be done with it.

use super::{acts, compare, facts, kept};
use crate::{
    accounts::Change,
    forms::FieldErrors,
    kernel::lang::Lang,
    measures::{
        labels,
        model::{Facts, Missing, State},
        pages::HERE,
        service::read::Whole,
        view::MeasureForm,
    },
    platform::{
        clock::{Timestamp, spoken_date, spoken_moment},
        municipality::Profile,
    },
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;

/// The office speaks Swedish.
pub const SV: Lang = Lang::Sv;

/// Everything the parts of the page are made from.
pub struct View<'a> {
    /// For names of codes.
    pub profile: &'a Profile,
    /// For days as people say them.
    pub now: Timestamp,
    /// The measure and what stands beside it.
    pub whole: &'a Whole,
    /// What was typed.
    pub form: &'a MeasureForm,
    /// What is wrong with it.
    pub errors: &'a FieldErrors,
    /// What was just done.
    pub done: &'a str,
    /// What others did meanwhile, when somebody was faster.
    pub since: Option<&'a [Change]>,
}

impl View<'_> {
    /// What the measure says.
    pub fn facts(&self) -> &Facts {
        &self.whole.measure.facts
    }

    /// The words at a field of the form that was sent, if it has a mistake.
    pub fn error(&self, field: &str) -> Option<String> {
        self.errors.of(field, SV)
    }

    /// Was one of these forms sent, and came back?
    pub fn came_back(&self, forms: &[&str]) -> bool {
        forms.contains(&self.form.r#do.as_str())
    }

    /// The version, as every form of the page carries it.
    pub fn version(&self) -> AnyView {
        view! { <HiddenInput name="version" value=self.form.version.clone()/> }.into_any()
    }

    /// A day as people say it.
    pub fn day(&self, day: chrono::NaiveDate) -> String {
        spoken_date(day, self.whole.today, SV)
    }
}

/// The page.
pub fn page(frame: &Frame, view: &View<'_>, status: StatusCode) -> Response {
    let title = view.facts().title.clone();
    let errors = view.errors.summary(SV);
    let count = errors.len();
    let owner = view.facts().actor.as_ref().map(|code| view.profile.actor_name(code.as_str()));
    frame.page(title.clone()).office(Room::Measures).status(status).render(|| {
        view! {
            <p class="no-print"><a class="quiet-link" href=HERE>{t!(SV, "measures-to-all")}</a></p>
            <PageHeading title eyebrow=owner/>
            <div class="stack-l">
                {standing(view)}
                <ErrorSummary title=t!(SV, "form-errors", count = count) errors/>
                {conflict(view)}
                {kept::typed(view)}
                {said(view)}
                {missing(view)}
                {acts::judge(view)}
                <div class="split">
                    <div class="stack">
                        {facts::facts(view)}
                        {compare::before_and_after(view)}
                        {acts::reschedule(view)}
                        {acts::edit(view)}
                        {acts::drop_draft(view)}
                    </div>
                    <div class="stack">{facts::follow_ups(view)}{facts::history(view)}</div>
                </div>
            </div>
        }
    })
}

/// State and the day that comes next, in one line.
fn standing(view: &View<'_>) -> AnyView {
    let measure = &view.whole.measure;
    let next = view.whole.follow_ups.iter().find(|one| one.done_at.is_none()).map(|one| one.due);
    let next = next.filter(|_| measure.state == State::Running);
    let when = next.map(|day| {
        let (text, tone) = match day < view.whole.today {
            true => (t!(SV, "measures-late", day = view.day(day)), Tone::Danger),
            false => (t!(SV, "measures-followed-on", day = view.day(day)), Tone::Neutral),
        };
        view! { <StatusTag text tone/> }
    });
    let starts = view.facts().starts.filter(|day| measure.state == State::Running && *day > view.whole.today);
    let starts =
        starts.map(|day| view! { <span class="small">{t!(SV, "measures-begins", day = view.day(day))}</span> });
    let public = view.facts().may_be_public.then(|| view! { <StatusTag text=t!(SV, "measures-may-be-shown")/> });
    view! {
        <p class="cluster" id="field-do" tabindex="-1">
            <StatusTag text=labels::state(measure.state) tone=labels::tone(measure.state)/>
            {when}
            {public}
            {starts}
        </p>
    }
    .into_any()
}

/// Who was faster, and what they did.
fn conflict(view: &View<'_>) -> Option<AnyView> {
    let changes = view.since?;
    let lines = changes.iter().map(|change| {
        let (when, what) = (spoken_moment(change.at, view.now, SV), labels::change(change));
        let who = labels::who(change);
        view! { <li>{format!("{who}: {what}")}" "<time datetime=change.at.to_rfc3339()>{when}</time></li> }
    });
    let lines = lines.collect_view();
    let title = match changes.first() {
        Some(change) => t!(SV, "measures-conflict", who = labels::who(change)),
        None => t!(SV, "measures-conflict-unknown"),
    };
    let text = match view.whole.measure.state.is_over() {
        true => t!(SV, "measures-conflict-over"),
        false => t!(SV, "measures-conflict-text"),
    };
    Some(
        view! {
            <Notice title tone=Tone::Danger announce=true>
                <ul>{lines}</ul>
                <p>{text}</p>
            </Notice>
        }
        .into_any(),
    )
}

/// What was just done.
fn said(view: &View<'_>) -> Option<AnyView> {
    let title = match view.done {
        "save" => t!(SV, "measures-done-save"),
        "start" => t!(SV, "measures-done-start"),
        "follow_up" => t!(SV, "measures-done-follow-up"),
        "reschedule" => t!(SV, "measures-done-reschedule"),
        "drop" => t!(SV, "measures-done-drop"),
        "successor" => t!(SV, "measures-done-successor"),
        _ => return None,
    };
    Some(view! { <Notice title tone=Tone::Ok announce=true/> }.into_any())
}

/// What a draft must still say; each line leads to its field.
fn missing(view: &View<'_>) -> Option<AnyView> {
    let missing = view.facts().missing();
    if view.whole.measure.state != State::Draft || missing.is_empty() || !view.errors.is_empty() {
        return None;
    }
    let follows = view.whole.follows;
    let line = move |one: Missing| {
        let words = labels::must(one);
        match follows {
            true => view! { <li><a href=format!("#field-{}", one.field())>{words}</a></li> }.into_any(),
            false => view! { <li>{words}</li> }.into_any(),
        }
    };
    let title = t!(SV, "measures-missing", n = missing.len());
    let lines = missing.into_iter().map(line).collect_view();
    Some(view! { <Notice title tone=Tone::Warn><ul>{lines}</ul></Notice> }.into_any())
}
