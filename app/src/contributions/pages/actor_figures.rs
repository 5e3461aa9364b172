//! What an actor has written and counted, as its page shows it.

use super::parts::SV;
use crate::{
    contributions::{
        labels,
        service::own::{Crimes, Own},
    },
    kernel::period::Period,
    t,
    ui::*,
};
use leptos::prelude::*;

/// The words and the figures.
pub(super) fn written(own: &Own) -> Option<AnyView> {
    if own.hides_draft() || (own.words.is_empty() && own.figures.iter().all(|figure| figure.value.is_none())) {
        return None;
    }
    let words =
        own.words.split('\n').filter(|line| !line.trim().is_empty()).map(|line| view! { <p>{line.to_owned()}</p> });
    let words = words.collect_view();
    let figures = (!own.figures.is_empty()).then(|| figures(own));
    Some(view! { <Card title=t!(SV, "contributions-written")>{words}{figures}</Card> }.into_any())
}

fn figures(own: &Own) -> impl IntoView + use<> {
    let columns = vec![
        Column::new(t!(SV, "contributions-series")),
        Column::number(if own.earlier { t!(SV, "contributions-then") } else { t!(SV, "contributions-now") }),
        Column::number(if own.earlier { t!(SV, "contributions-before-then") } else { t!(SV, "contributions-before") }),
        Column::number(if own.earlier {
            t!(SV, "contributions-year-before-then")
        } else {
            t!(SV, "contributions-last-year")
        }),
    ];
    let rows = own.figures.iter().map(|figure| {
        vec![
            cell(format!("{} ({})", figure.name, figure.unit)),
            cell(labels::figure(figure.value)),
            cell(labels::figure(figure.before)),
            cell(labels::figure(figure.last_year)),
        ]
    });
    let rows = rows.collect();
    view! { <DataTable caption=t!(SV, "contributions-figures") quiet_caption=true columns rows/> }
}

/// Reported crimes of a month.
pub(super) fn crimes_table(month: &str, crimes: &[Crimes]) -> AnyView {
    let month = Period::parse_key(month).map_or_else(|_| month.to_owned(), |month| month.label_sv());
    let columns = vec![
        Column::new(t!(SV, "contributions-column-crime")),
        Column::number(month.clone()),
        Column::number(t!(SV, "contributions-month-before")),
        Column::number(t!(SV, "contributions-month-last-year")),
    ];
    let rows = crimes.iter().map(|crime| {
        vec![
            cell(crime.crime.clone()),
            cell(labels::figure(crime.number)),
            cell(labels::figure(crime.before)),
            cell(labels::figure(crime.last_year)),
        ]
    });
    let rows = rows.collect();
    let title = t!(SV, "contributions-crimes", month = month);
    view! { <Card title=title.clone()><DataTable caption=title quiet_caption=true columns rows/></Card> }.into_any()
}
