//! `/personal/lagesbild`: the open period, and those before it.

use crate::{
    accounts::{
        policy::{Capability, ReadObservations, ReadSituation},
        scope::Scope,
    },
    fault::Fault,
    kernel::lang::Lang,
    observations::period_path,
    platform::{clock::spoken_date, municipality::Profile},
    shell::{Frame, Room},
    situation::{
        labels,
        service::{self, Listed, Periods},
    },
    t,
    ui::*,
};
use axum::response::Response;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// Shows the periods.
///
/// # Errors
/// When the database does not answer.
pub async fn get(frame: Frame, scope: Scope<ReadSituation>) -> Result<Response, Fault> {
    let periods = service::periods(&scope).await?;
    let profile = frame.profile.clone();
    let within = frame.staff().is_some_and(|staff| staff.can(ReadObservations::NEED));
    Ok(frame
        .page(t!(SV, "situation-index-title"))
        .office(Room::Situation)
        .render(move || page(&profile, periods, within)))
}

fn page(profile: &Profile, periods: Periods, within: bool) -> impl IntoView + use<> {
    let group = profile.bodies.operative.name.clone();
    let until = spoken_date(periods.last, periods.today, SV);
    let open = periods.open;
    let calendar = within.then(|| {
        view! { <LinkButton href="/personal/lagesbild/kalender" text=t!(SV, "year-title") kind=ButtonKind::Quiet/> }
    });
    view! {
        <PageHeading title=t!(SV, "situation-index-title") eyebrow=profile.bodies.operative.long().to_owned()
            lead=t!(SV, "situation-index-lead", group = group)>
            {calendar}
        </PageHeading>
        <div class="stack-l">
            <Card title=open.label.clone() eyebrow=format!("{} · {}", t!(SV, "situation-now"), labels::stage(open.stage))>
                <p>{open.number.map(|n| format!("{}. ", t!(SV, "situation-count", n = n)))}{t!(SV, "situation-until", day = until)}</p>
                <p><LinkButton href=period_path(&open.key) text=t!(SV, "situation-open-it", period = open.label) kind=ButtonKind::Amber/></p>
            </Card>
            <section class="stack">
                <h2>{t!(SV, "situation-earlier")}</h2>
                {earlier(periods.earlier, within)}
            </section>
        </div>
    }
}

fn earlier(periods: Vec<Listed>, within: bool) -> AnyView {
    if periods.is_empty() {
        return view! {
            <EmptyState level=3 title=t!(SV, "situation-none-earlier") text=t!(SV, "situation-none-earlier-text")/>
        }
        .into_any();
    }
    let mut columns = vec![Column::new(t!(SV, "situation-column-period"))];
    columns.extend(within.then(|| Column::number(t!(SV, "situation-column-all"))));
    columns.push(Column::new(t!(SV, "picture-column-stage")));
    let rows = periods.into_iter().map(|period| {
        let to = period_path(&period.key);
        let mut row = vec![cell(view! { <a href=to>{period.label}</a> })];
        row.extend(period.number.map(cell));
        row.push(cell(labels::stage(period.stage)));
        row
    });
    let rows = rows.collect();
    view! { <DataTable caption=t!(SV, "situation-earlier") quiet_caption=true columns rows narrow=Narrow::Scroll/> }
        .into_any()
}
