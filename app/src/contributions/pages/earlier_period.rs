//! `/personal/bidrag/{aktor}/tidigare/{period}`: what an actor gave to an earlier period, to be read.

use super::{
    actor_events::{drafts, told},
    actor_figures::written,
    earlier::back,
    parts::{EARLIER, SV, address, tabs},
};
use crate::{
    accounts::{policy::Contribute, scope::Scope},
    contributions::{
        labels,
        model::State,
        service::own::{self, Own},
    },
    fault::Fault,
    platform::clock::{Timestamp, spoken_moment},
    shell::{Frame, Room},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's to give for, or when the actor gave nothing then.
pub async fn get(
    frame: Frame,
    scope: Scope<Contribute>,
    Path((actor, period)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let own = own::earlier(&scope, &actor, &period).await?;
    let title = t!(SV, "contributions-earlier-of", period = own.period.label_sv());
    Ok(frame.page(title.clone()).office(Room::Contributions).render(|| {
        let all = format!("{}{EARLIER}", address(&own.actor));
        view! {
            <PageHeading title eyebrow=own.name.clone()/>
            {tabs(&own.actor, &own.name, EARLIER)}
            <div class="page-narrow stack-l">
                {back(own.for_another)}
                {stood(&own, scope.now())}
                {written(&own)}
                {drafts(&frame, &own)}
                {told(&frame, &own, false)}
                <p><a href=all>{t!(SV, "contributions-earlier-all")}</a></p>
            </div>
        }
    }))
}

/// How it stood when the period ended.
fn stood(own: &Own, now: Timestamp) -> impl IntoView + use<> {
    let at = own.sent_at.map(|at| spoken_moment(at, now, SV)).unwrap_or_default();
    let says = match own.state {
        State::Nothing => t!(SV, "contributions-earlier-nothing", at = at),
        State::Sent => t!(SV, "contributions-earlier-sent", at = at),
        State::Draft | State::Missing => t!(SV, "contributions-earlier-draft"),
    };
    let rang_in = own.rang_in.then(|| view! { <p class="small muted">{t!(SV, "contributions-rang-in-text")}</p> });
    let (text, tone) = labels::stood(own.state);
    view! {
        <Card title=t!(SV, "contributions-stood")>
            <p><StatusTag text tone/></p>
            <p>{says}</p>
            {rang_in}
        </Card>
    }
}
