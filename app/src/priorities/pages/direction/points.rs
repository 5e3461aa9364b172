//! The points of a direction, and where each stands.

use super::{SV, View, forms, made_of};
use crate::{
    accounts::policy::{Capability, ReadPledges},
    kernel::id::AreaCode,
    pledges,
    priorities::{labels, model::PointStanding, service::direction::Stands},
    t,
    ui::*,
};
use leptos::prelude::*;

/// All points, in the order they were written.
pub fn points(view: &View<'_>) -> Option<AnyView> {
    if view.whole.is_draft() {
        return None;
    }
    if view.whole.points.is_empty() {
        return Some(
            view! { <EmptyState title=t!(SV, "priorities-no-points") text=t!(SV, "priorities-no-points-text")/> }
                .into_any(),
        );
    }
    let cards = view.whole.points.iter().map(|one| card(view, one)).collect_view();
    Some(view! { <div class="stack">{cards}</div> }.into_any())
}

fn card(view: &View<'_>, one: &Stands) -> AnyView {
    let (text, tone) = labels::point(one.standing);
    let areas = one.areas();
    let mut facts = vec![
        (t!(SV, "priorities-who"), pledges::who(one.who(), &one.point.other).into_any()),
        (t!(SV, "priorities-areas"), labels::areas(&view.frame.profile, areas.iter().map(AreaCode::as_str)).into_any()),
    ];
    if !one.point.indicator.is_empty() {
        facts.push((t!(SV, "priorities-indicator-name"), one.point.indicator.clone().into_any()));
    }
    if let Some(decided) = one.decided.as_ref().filter(|decided| decided.outcome.is_some()) {
        let day = decided.day.map(|day| crate::platform::clock::spoken_date(day, view.whole.today, SV));
        let when = [day.unwrap_or_default(), decided.paragraph.clone()];
        facts.push((t!(SV, "priorities-decision"), when.join(", ").into_any()));
        facts.push((t!(SV, "priorities-decision-words"), decided.decision.clone().into_any()));
    }
    let title = one.point.text.clone();
    let (pledge, change) = (pledge(view, one), view.whole.decides.then(|| forms::change(view, one)));
    view! {
        <Card title level=2>
            <p><StatusTag text tone/></p>
            <DefinitionList facts/>
            {pledge}
            {change}
        </Card>
    }
    .into_any()
}

/// The draft that came of it, or the form that makes one.
fn pledge(view: &View<'_>, one: &Stands) -> Option<AnyView> {
    if let Some(made) = made_of(view, one.point.id) {
        let may = view.frame.staff().is_some_and(|staff| staff.can(ReadPledges::NEED));
        let (href, text) = (pledges::address(made.pledge), t!(SV, "priorities-became", title = made.title.as_str()));
        return Some(match may {
            true => view! { <p><a href=href>{text}</a></p> }.into_any(),
            false => view! { <p>{text}</p> }.into_any(),
        });
    }
    (one.standing == PointStanding::Adopted && view.whole.decides).then(|| forms::pledge(view, one))
}
