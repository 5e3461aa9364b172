//! The parts of a period's page that are not the picture itself: its observations, and the way to the neighbours.

use crate::{
    kernel::lang::Lang,
    observations::{self, Row, named, observation_path, period_path, short_label, year_of},
    platform::municipality::Profile,
    situation::service::look::{Look, MOST_OBSERVATIONS},
    t,
    ui::*,
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;
/// So many observations lie open; more would hide what comes after them.
const FEW: usize = 10;

/// The observations themselves: no person, no text that was not approved.
pub(super) fn observations(profile: &Profile, look: &Look) -> Option<AnyView> {
    if look.observations.is_empty() {
        return None;
    }
    let total: i64 = look.figures.spans.now.iter().map(|count| count.number).sum();
    let cut = (total > MOST_OBSERVATIONS)
        .then(|| view! { <p class="small">{t!(SV, "situation-observations-most", n = MOST_OBSERVATIONS)}</p> });
    let lead = look.feeds.then(|| view! { <p class="small">{t!(SV, "situation-observations-lead")}</p> });
    let columns = vec![
        Column::new(t!(SV, "situation-column-what")),
        Column::new(t!(SV, "situation-column-where")),
        Column::new(t!(SV, "situation-column-when")),
        Column::new(t!(SV, "situation-column-words")),
        Column::new(t!(SV, "situation-column-source")),
        Column::new(t!(SV, "situation-column-day")),
    ];
    let rows = look.observations.iter().map(|row| observation(profile, look, row));
    let (rows, many) = (rows.collect(), look.observations.len());
    Some(
        view! {
            <section class="stack">
                <div class="spread"><h2>{t!(SV, "situation-observations")}</h2>{add(look)}</div>
                {lead}
                {cut}
                <Details summary=t!(SV, "situation-observations-show", n = many) open=many <= FEW>
                    <DataTable caption=t!(SV, "situation-observations") quiet_caption=true columns rows/>
                </Details>
            </section>
        }
        .into_any(),
    )
}

/// To the form for what the office heard some other way than by a report.
pub(super) fn add(look: &Look) -> Option<AnyView> {
    let href = format!("{}/uppgift", period_path(&look.figures.period.key()));
    look.adds.then(|| view! { <LinkButton href text=t!(SV, "situation-add") kind=ButtonKind::Quiet/> }.into_any())
}

fn observation(profile: &Profile, look: &Look, row: &Row) -> Vec<AnyView> {
    let what = profile.category_label(&row.category);
    // Those who may change it; what came from a report of another unit is not theirs.
    let may = look.feeds && row.report.is_none_or(|report| look.reachable.contains(&report));
    let what = match may {
        true => view! { <a href=observation_path(&row.period, row.id)>{what}</a> }.into_any(),
        false => what.into_any(),
    };
    vec![
        what,
        cell(named::place(profile, row)),
        cell(named::when(row)),
        observations::words(row),
        cell(named::source(row.source())),
        observations::day(row, look.figures.today),
    ]
}

/// The periods before and after.
pub(super) fn neighbours(look: &Look) -> impl IntoView + use<> {
    let period = look.figures.period;
    let (previous, next) = (period.previous(), period.next());
    let year = year_of(&period);
    let back =
        Link::new(period_path(&previous.key()), t!(SV, "situation-previous", period = short_label(&previous, year)));
    let onward = (next.first() <= look.figures.today)
        .then(|| Link::new(period_path(&next.key()), t!(SV, "situation-next", period = short_label(&next, year))));
    view! {
        <Pager label=t!(SV, "situation-neighbours") status=period.label_sv() previous=Some(back) next=onward/>
        <p class="no-print"><a class="quiet-link" href="/personal/lagesbild">{t!(SV, "situation-all")}</a></p>
    }
}
