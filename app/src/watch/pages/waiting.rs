//! The cards of the day: somebody wants to begin and waits for an answer, and rounds wait to be sorted.

use super::OFFICE;
use crate::{kernel::lang::Lang, t, ui::*};
use leptos::prelude::*;

/// How many wait; nothing when nobody does.
#[component]
pub fn InterestsToAnswer(
    /// How many.
    many: i64,
) -> impl IntoView {
    let href = format!("{OFFICE}/intresse");
    (many > 0).then(|| {
        view! {
            <Card title=t!(Lang::Sv, "watch-today")>
                <p>{t!(Lang::Sv, "watch-today-text", many = many)}</p>
                <p><a href=href>{t!(Lang::Sv, "watch-today-open")}</a></p>
            </Card>
        }
    })
}

/// How many rounds wait; nothing when none does.
#[component]
pub fn RoundsToSort(
    /// How many.
    many: i64,
) -> impl IntoView {
    let href = format!("{OFFICE}/ronder");
    (many > 0).then(|| {
        view! {
            <Card title=t!(Lang::Sv, "rounds-today")>
                <p>{t!(Lang::Sv, "rounds-today-text", many = many)}</p>
                <p><a href=href>{t!(Lang::Sv, "rounds-today-open")}</a></p>
            </Card>
        }
    })
}
