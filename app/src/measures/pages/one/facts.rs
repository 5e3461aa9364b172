//! What a measure says, when it is looked at and what was said then, and everything that was done to it.

use super::view::{SV, View};
use crate::{
    kernel::{id::MeasureId, period::Period},
    measures::{labels, model::State, pages::address, store::follow_up::FollowUp},
    platform::clock::spoken_moment,
    t,
    ui::*,
};
use leptos::prelude::*;

/// What it says.
pub fn facts(view: &View<'_>) -> AnyView {
    let facts = view.facts();
    let none = || t!(SV, "measures-not-set");
    let text = |text: &str| if text.is_empty() { none() } else { text.to_owned() };
    let words = |text_of: &str| view! { <span class="words">{text(text_of)}</span> }.into_any();
    let category = facts.category.as_ref().map(|code| view.profile.category_label(code.as_str()));
    let place = labels::place(view.profile, facts.area.as_ref().map(|code| code.as_str()), &facts.place);
    let mut list = vec![
        (t!(SV, "measures-problem"), words(&facts.problem)),
        (t!(SV, "measures-cause"), words(&facts.cause)),
        (t!(SV, "measures-category"), category.unwrap_or_else(none).into_any()),
        (t!(SV, "measures-place"), place.into_any()),
        (t!(SV, "measures-kind"), facts.kind.map_or_else(none, labels::kind).into_any()),
        (t!(SV, "measures-level"), facts.level.map_or_else(none, labels::level).into_any()),
        (t!(SV, "measures-evidence"), facts.evidence.map_or_else(none, labels::evidence).into_any()),
        (t!(SV, "measures-owner"), owner(view).into_any()),
        (t!(SV, "measures-days"), days(view).into_any()),
        (t!(SV, "measures-indicator"), text(&facts.indicator).into_any()),
        (t!(SV, "measures-how"), words(&facts.how)),
    ];
    list.extend(around(view));
    view! { <Card title=t!(SV, "measures-facts")><DefinitionList facts=list/></Card> }.into_any()
}

fn owner(view: &View<'_>) -> String {
    let facts = view.facts();
    let actor = facts.actor.as_ref().map(|code| view.profile.actor_name(code.as_str()));
    let role = Some(facts.role.clone()).filter(|role| !role.is_empty());
    let parts: Vec<_> = [role, actor].into_iter().flatten().collect();
    if parts.is_empty() { t!(SV, "measures-not-set") } else { parts.join(", ") }
}

fn days(view: &View<'_>) -> String {
    match (view.facts().starts, view.facts().ends) {
        (Some(starts), Some(ends)) => t!(SV, "measures-from-until", from = view.day(starts), until = view.day(ends)),
        (Some(starts), None) => t!(SV, "measures-from", from = view.day(starts)),
        (None, Some(ends)) => t!(SV, "measures-until", until = view.day(ends)),
        (None, None) => t!(SV, "measures-not-set"),
    }
}

/// What it hangs together with.
fn around(view: &View<'_>) -> Vec<(String, AnyView)> {
    let facts = view.facts();
    let mut list = Vec::new();
    if let Some(period) = facts.period.as_deref().and_then(|key| Period::parse_key(key).ok()) {
        let href = format!("/personal/lagesbild/{}", period.key());
        list.push((t!(SV, "measures-period"), view! { <a href=href>{period.label_sv()}</a> }.into_any()));
    }
    let link = |(id, title): &(MeasureId, String)| {
        let (href, title) = (address(*id), title.clone());
        view! { <a href=href>{title}</a> }.into_any()
    };
    if let Some(before) = &view.whole.predecessor {
        list.push((t!(SV, "measures-replaces"), link(before)));
    }
    if let Some(after) = &view.whole.successor {
        list.push((t!(SV, "measures-replaced-by"), link(after)));
    }
    let public = match facts.may_be_public {
        true => view! { <span class="words">{t!(SV, "measures-may-be-shown")}": "{facts.public_text.clone()}</span> }
            .into_any(),
        false => t!(SV, "measures-not-shown").into_any(),
    };
    list.push((t!(SV, "measures-public"), public));
    list
}

/// The days on which it is looked at, and what was said.
pub fn follow_ups(view: &View<'_>) -> AnyView {
    let list = &view.whole.follow_ups;
    let body = match (list.is_empty(), view.whole.measure.state) {
        (true, State::Draft) => view! { <p>{t!(SV, "measures-follow-ups-draft")}</p> }.into_any(),
        (true, _) => view! { <p>{t!(SV, "measures-follow-ups-none")}</p> }.into_any(),
        _ => {
            let happenings = list.iter().map(|one| happening(view, one)).collect();
            view! { <Timeline happenings/> }.into_any()
        }
    };
    view! { <Card title=t!(SV, "measures-follow-ups")>{body}</Card> }.into_any()
}

fn happening(view: &View<'_>, one: &FollowUp) -> Happening {
    let (day, occasion) = (view.day(one.due), labels::occasion(one.occasion));
    let Some(verdict) = one.verdict else {
        let late = one.due < view.whole.today && view.whole.measure.state == State::Running;
        let title = if late { t!(SV, "measures-not-yet-late") } else { t!(SV, "measures-not-yet") };
        return Happening::new(one.due.to_string(), format!("{day}, {occasion}"), title);
    };
    let value = one.value.map(|value| {
        let value = labels::amount(value, view.whole.within);
        view! { <p class="small">{t!(SV, "measures-measured", value = value, unit = view.facts().unit.as_str())}</p> }
    });
    let reason = one.reason.clone();
    Happening::new(one.due.to_string(), format!("{day}, {occasion}"), labels::verdict(verdict))
        .body(view! { <p class="words">{reason}</p>{value} })
}

/// Who did what, newest first.
pub fn history(view: &View<'_>) -> AnyView {
    let happenings = view.whole.changes.iter().map(|change| {
        let when = spoken_moment(change.at, view.now, SV);
        let title = format!("{} – {}", labels::change(change), labels::who(change));
        Happening::new(change.at.to_rfc3339(), when, title)
    });
    let happenings = happenings.collect();
    view! { <Card title=t!(SV, "measures-history")><Timeline happenings/></Card> }.into_any()
}
