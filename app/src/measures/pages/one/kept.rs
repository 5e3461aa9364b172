//! What somebody typed into a form that is no longer there: the measure ended, or was struck out, meanwhile.

use super::view::{SV, View};
use crate::{
    measures::{
        labels,
        model::{State, Verdict},
        service::change::MOST_DAYS,
    },
    t,
    ui::*,
};
use leptos::prelude::*;

/// The typed words to copy; nothing while the form itself is on the page.
pub fn typed(view: &View<'_>) -> Option<AnyView> {
    let state = view.whole.measure.state;
    let words = match view.form.r#do.as_str() {
        "save" | "start" if state.is_over() => facts(view),
        "follow_up" if state != State::Running => verdict(view),
        "reschedule" if state != State::Running => days(view),
        _ => return None,
    };
    let list = words.into_iter().filter(|(_, words)| !words.trim().is_empty());
    let list: Vec<_> =
        list.map(|(name, words)| (name, view! { <span class="words">{words}</span> }.into_any())).collect();
    let card = view! {
        <Card title=t!(SV, "measures-kept")>
            <p>{t!(SV, "measures-kept-text")}</p>
            <DefinitionList facts=list/>
        </Card>
    };
    Some(card.into_any())
}

fn verdict(view: &View<'_>) -> Vec<(String, String)> {
    let (form, facts) = (view.form, view.facts());
    let chosen = Verdict::parse(&form.verdict).map(labels::verdict).unwrap_or_default();
    let value = t!(SV, "measures-value", indicator = facts.indicator.as_str(), unit = facts.unit.as_str());
    vec![
        (t!(SV, "measures-verdict"), chosen),
        (t!(SV, "measures-reason"), form.reason.clone()),
        (value, form.value.clone()),
        (t!(SV, "measures-new-end"), form.new_end.clone()),
    ]
}

fn days(view: &View<'_>) -> Vec<(String, String)> {
    let days = view.form.day.iter().take(MOST_DAYS).enumerate();
    days.map(|(n, day)| (t!(SV, "measures-day", n = n + 1), day.clone())).collect()
}

/// What is typed by hand; what is chosen from a list is chosen again in a moment.
fn facts(view: &View<'_>) -> Vec<(String, String)> {
    let form = view.form;
    vec![
        (t!(SV, "measures-title"), form.title.clone()),
        (t!(SV, "measures-problem"), form.problem.clone()),
        (t!(SV, "measures-cause"), form.cause.clone()),
        (t!(SV, "measures-place-words"), form.place.clone()),
        (t!(SV, "measures-role"), form.role.clone()),
        (t!(SV, "measures-starts"), form.starts.clone()),
        (t!(SV, "measures-ends"), form.ends.clone()),
        (t!(SV, "measures-indicator"), form.indicator.clone()),
        (t!(SV, "measures-before"), form.before.clone()),
        (t!(SV, "measures-unit"), form.unit.clone()),
        (t!(SV, "measures-how"), form.how.clone()),
        (t!(SV, "measures-public-text"), form.public_text.clone()),
    ]
}
