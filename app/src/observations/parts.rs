//! Parts of pages that show an observation.

use super::store::Row;
use crate::{
    kernel::lang::Lang,
    platform::clock::{local_date, spoken_date},
    t,
    ui::*,
};
use chrono::NaiveDate;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The approved text, or that there is none.
pub fn words(row: &Row) -> AnyView {
    match row.words.as_str() {
        "" => view! { <span class="muted">{t!(SV, "situation-no-words")}</span> }.into_any(),
        words => words.to_owned().into_any(),
    }
}

/// The day it was taken in.
pub fn day(row: &Row, today: NaiveDate) -> AnyView {
    let day = local_date(row.at);
    let told = spoken_date(day, today, SV);
    cell(view! { <time datetime=day.to_string()>{told}</time> })
}
