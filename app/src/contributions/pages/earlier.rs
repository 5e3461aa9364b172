//! `/personal/bidrag/{aktor}/tidigare`: the earlier periods an actor gave something to.

use super::parts::{Asked, EARLIER, INDEX, SV, address, tabs};
use crate::{
    accounts::{policy::Contribute, scope::Scope},
    contributions::{
        labels,
        service::earlier::{self, A_PAGE, Earlier, Line},
    },
    fault::Fault,
    kernel::{id::ActorCode, page::PageAsk},
    platform::clock::{Timestamp, spoken_moment},
    shell::{Frame, Room, turning},
    t,
    ui::*,
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use leptos::prelude::*;

/// The list.
///
/// # Errors
/// [`Fault::NotFound`] when it is not the person's to give for.
pub async fn get(
    frame: Frame,
    scope: Scope<Contribute>,
    Path(actor): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let asked = Asked::of(query.as_deref());
    let ask = PageAsk::read(Some(&asked.sida), A_PAGE);
    let earlier = earlier::list(&scope, &actor, ask).await?;
    let title = t!(SV, "contributions-earlier");
    Ok(frame.page(title.clone()).office(Room::Contributions).render(|| {
        let (eyebrow, lead) = (earlier.name.clone(), lead(&earlier));
        view! {
            <PageHeading title eyebrow lead/>
            {tabs(&earlier.actor, &earlier.name, EARLIER)}
            <div class="stack-l">
                {back(earlier.for_another)}
                {table(&earlier, scope.now())}
                {turned(&earlier, ask)}
            </div>
        }
    }))
}

fn lead(earlier: &Earlier) -> String {
    match earlier.for_another {
        true => t!(SV, "contributions-earlier-lead-other"),
        false => t!(SV, "contributions-earlier-lead"),
    }
}

/// For the coordinator the list of all is the way on.
pub(super) fn back(for_another: bool) -> Option<AnyView> {
    for_another.then(|| view! { <p><a href=INDEX>{t!(SV, "contributions-back")}</a></p> }.into_any())
}

/// The address of one of them.
fn period_address(actor: &ActorCode, line: &Line) -> String {
    format!("{}{EARLIER}/{}", address(actor), line.period.key())
}

fn table(earlier: &Earlier, now: Timestamp) -> AnyView {
    if earlier.lines.items.is_empty() {
        let text = t!(SV, "contributions-earlier-none-text");
        return view! { <EmptyState title=t!(SV, "contributions-earlier-none") text/> }.into_any();
    }
    let columns = vec![
        Column::new(t!(SV, "contributions-period")),
        Column::new(t!(SV, "contributions-standing")),
        Column::new(t!(SV, "contributions-when")),
        Column::number(t!(SV, "contributions-events")),
    ];
    let rows = earlier.lines.items.iter().map(|line| row(&earlier.actor, line, now)).collect();
    view! { <DataTable caption=t!(SV, "contributions-earlier") quiet_caption=true columns rows/> }.into_any()
}

fn row(actor: &ActorCode, line: &Line, now: Timestamp) -> Vec<AnyView> {
    let (href, name) = (period_address(actor, line), line.period.label_sv());
    let (text, tone) = labels::stood(line.state);
    let rang_in = line.rang_in.then(|| view! { " "<span class="small muted">{t!(SV, "contributions-rang-in")}</span> });
    let given = line.state.is_given();
    let at = line.sent_at.filter(|_| given).map_or_else(|| "–".to_owned(), |at| spoken_moment(at, now, SV));
    vec![
        cell(view! { <a href=href>{name}</a> }),
        cell(view! { <StatusTag text tone/>{rang_in} }),
        cell(at),
        cell(if given { line.events.to_string() } else { "–".to_owned() }),
    ]
}

fn turned(earlier: &Earlier, ask: PageAsk) -> Option<AnyView> {
    let lines = &earlier.lines;
    let at = |page: u32| format!("{}{EARLIER}?sida={page}", address(&earlier.actor));
    turning(ask, lines.items.len(), lines.next().is_some(), at)
}
