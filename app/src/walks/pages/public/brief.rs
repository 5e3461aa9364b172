//! The next walks, for the start page.

use crate::{
    kernel::lang::Lang,
    t,
    ui::*,
    walks::{labels, pages::public_address, service::public::Shown},
};
use leptos::prelude::*;

/// The walks one can sign up for; nothing when there are none.
#[component]
pub fn NextWalks(
    /// The language of the page.
    lang: Lang,
    /// The walks.
    walks: Vec<Shown>,
) -> impl IntoView {
    let items = walks.iter().map(|one| {
        let (href, title) = (lang.path(&public_address(&one.row.slug)), one.plan.title.clone());
        let when = labels::when(lang, &one.plan);
        view! { <li class="stack-s"><p><a href=href lang="sv">{title}</a></p><p class="small">{when}</p></li> }
    });
    let items = items.collect_view();
    (!walks.is_empty()).then(|| {
        view! {
            <Card title=t!(lang, "walk-start")>
                <ul class="plain stack">{items}</ul>
                <p><a href=lang.path("/vandringar")>{t!(lang, "walk-start-all")}</a></p>
            </Card>
        }
    })
}
