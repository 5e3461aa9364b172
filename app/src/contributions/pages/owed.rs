//! What the start page of the office shows of contributions.

use super::{
    index::door,
    parts::{INDEX, SV},
};
use crate::{
    contributions::{labels, service::read::Standing},
    t,
    ui::{Card, StatusTag},
};
use leptos::prelude::*;

/// More stand on their own page.
const MOST: usize = 6;

/// A card: how the own contribution stands, or for the coordinator how many have answered and who is late.
#[component]
pub fn Owed(
    /// How they stand.
    standing: Standing,
) -> impl IntoView {
    let one = (standing.given.len() == 1).then(|| standing.given[0].actor.clone());
    let (lead, href) = (labels::due(&standing.due, standing.today), door(one.as_ref()));
    let counted = t!(SV, "contributions-answered", answered = standing.answered(), many = standing.given.len());
    let shown = standing.given.iter().filter(|given| one.is_some() || !given.state.is_given());
    // Before the day has passed nobody is late: then the number says enough.
    let late = standing.late().next().is_some();
    let lines = shown.take(if one.is_some() || late { MOST } else { 0 }).map(|given| {
        let (text, tone) = labels::standing(given, &standing.due, standing.today);
        let (href, name) = (door(Some(&given.actor)), given.actor_name.clone());
        view! { <li class="spread"><a href=href>{name}</a><StatusTag text tone/></li> }
    });
    let lines = lines.collect_view();
    let counted = one.is_none().then(|| view! { <p>{counted}</p> });
    let way = if one.is_some() { t!(SV, "contributions-give") } else { t!(SV, "contributions-see-all") };
    let href = if one.is_some() { href } else { INDEX.to_owned() };
    view! {
        <Card title=t!(SV, "contributions-title") eyebrow=standing.period.label_sv()>
            <p class="small muted">{lead}</p>
            {counted}
            <ul class="plain stack-s">{lines}</ul>
            <a class="quiet-link" href=href>{way}</a>
        </Card>
    }
}
