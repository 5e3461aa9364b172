//! The card of the day: somebody else's bulletin waits to be read.

use super::address;
use crate::{
    kernel::{id::BulletinId, lang::Lang},
    t,
    ui::*,
};
use leptos::prelude::*;

/// Those that wait for this person; nothing when none does.
#[component]
pub fn BulletinsToReview(
    /// Ids and headings.
    waiting: Vec<(BulletinId, String)>,
) -> impl IntoView {
    let items = waiting.iter().map(|(id, title)| {
        let (href, title) = (address(*id), title.clone());
        view! { <li><a href=href>{title}</a></li> }
    });
    let items = items.collect_view();
    (!waiting.is_empty()).then(|| {
        view! {
            <Card title=t!(Lang::Sv, "bulletins-today")>
                <p>{t!(Lang::Sv, "bulletins-today-text")}</p>
                <ul class="plain stack-s">{items}</ul>
            </Card>
        }
    })
}
