//! `/personal/bidrag`: all actors and how their contributions stand, for the coordinator; the others go on to their own.

use super::{
    parts::{INDEX, SV, address},
    unsent::unsent,
};
use crate::{
    accounts::{policy::Contribute, scope::Scope},
    contributions::{
        labels,
        model::Given,
        service::read::{self, Standing},
    },
    fault::Fault,
    kernel::id::ActorCode,
    platform::clock::spoken_moment,
    shell::{Frame, Room, see_other},
    t,
    ui::*,
};
use axum::response::Response;
use leptos::prelude::*;

/// The list, or the way to the own page.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<Contribute>) -> Result<Response, Fault> {
    let own = scope.staff().and_then(|staff| staff.actor.clone());
    if !read::is_coordinator(&scope) {
        let own = own.filter(|actor| frame.profile.actor(actor.as_str()).is_some());
        return Ok(own.map_or_else(|| bound_to_none(&frame), |actor| see_other(&address(&actor))));
    }
    let standing = read::standing(&scope).await?;
    let title = t!(SV, "contributions-title");
    Ok(frame.page(title.clone()).office(Room::Contributions).render(|| {
        let (answered, many) = (standing.answered(), standing.given.len());
        let lead = labels::due(&standing.due, standing.today);
        view! {
            <PageHeading title eyebrow=standing.period.label_sv() lead/>
            <div class="stack-l">
                {unsent(None)}
                <p>{t!(SV, "contributions-answered", answered = answered, many = many)}</p>
                {table(&standing, &scope)}
                <p class="small muted">{t!(SV, "contributions-index-note")}</p>
            </div>
        }
    }))
}

fn table(standing: &Standing, scope: &Scope<Contribute>) -> impl IntoView + use<> {
    let columns = vec![
        Column::new(t!(SV, "contributions-actor")),
        Column::new(t!(SV, "contributions-standing")),
        Column::new(t!(SV, "contributions-when")),
        Column::number(t!(SV, "contributions-figures")),
    ];
    // Who has not answered stands first: that is what the page is for.
    let mut given: Vec<&Given> = standing.given.iter().collect();
    given.sort_by_key(|one| one.state.is_given());
    let rows = given.into_iter().map(|one| row(one, standing, scope)).collect();
    view! { <DataTable caption=t!(SV, "contributions-all") quiet_caption=true columns rows/> }
}

fn row(given: &Given, standing: &Standing, scope: &Scope<Contribute>) -> Vec<AnyView> {
    let (href, name) = (address(&given.actor), given.actor_name.clone());
    let (text, tone) = labels::standing(given, &standing.due, standing.today);
    let rang_in =
        given.rang_in.then(|| view! { " "<span class="small muted">{t!(SV, "contributions-rang-in")}</span> });
    let at = given.sent_at.map_or_else(|| "–".to_owned(), |at| spoken_moment(at, scope.now(), SV));
    let told = given.figures.iter().filter(|figure| figure.value.is_some()).count();
    let figures = if given.figures.is_empty() { "–".to_owned() } else { format!("{told}/{}", given.figures.len()) };
    vec![
        cell(view! { <a href=href>{name}</a> }),
        cell(view! { <StatusTag text tone/>{rang_in} }),
        cell(at),
        cell(figures),
    ]
}

/// Somebody who speaks for an actor that is gone from the list.
fn bound_to_none(frame: &Frame) -> Response {
    frame.page(t!(SV, "contributions-title")).office(Room::Contributions).render(|| {
        view! { <EmptyState title=t!(SV, "contributions-no-actor") text=t!(SV, "contributions-no-actor-text") level=1/> }
    })
}

/// Where somebody goes to give: the own page, or the list.
pub(super) fn door(actor: Option<&ActorCode>) -> String {
    actor.map_or_else(|| INDEX.to_owned(), address)
}
