//! The situation picture: when the open period ends, and what has changed.

use super::SV;
use crate::{
    platform::{clock::spoken_date, municipality::Profile},
    situation::Glance,
    t,
    ui::{ButtonKind, Card, LinkButton},
};
use leptos::prelude::*;

/// The open period.
pub(super) fn card(profile: &Profile, glance: &Glance) -> AnyView {
    let day = spoken_date(glance.last, glance.today, SV);
    let left = t!(SV, "today-period-left", days = (glance.last - glance.today).num_days());
    let open = t!(SV, "today-open-period", period = glance.label.as_str());
    let ends = t!(SV, "today-period-ends", day = day);
    let (changed, address) = (glance.changed.clone(), glance.address.clone());
    view! {
        <Card title=t!(SV, "office-situation") eyebrow=profile.bodies.operative.name.clone()>
            <p>{changed}</p>
            <p>{ends}" "{left}</p>
            <div class="cluster">
                <LinkButton href=address text=open kind=ButtonKind::Quiet/>
                <a class="quiet-link" href="/personal/lagesbild">{t!(SV, "today-to-situation")}</a>
            </div>
        </Card>
    }
    .into_any()
}
