//! The newest bulletins in brief, for other pages.

use super::{PUBLIC, article::about, public_address};
use crate::{bulletins::service::public::Published, kernel::lang::Lang, t, ui::*};
use leptos::prelude::*;

/// The newest bulletins; nothing when none holds.
#[component]
pub fn BulletinsInBrief(
    /// The language of the page.
    lang: Lang,
    /// The bulletins.
    bulletins: Vec<Published>,
) -> impl IntoView {
    let items = bulletins.iter().map(|one| {
        let (title, href) = (one.content.title.clone(), lang.path(&public_address(&one.slug)));
        let (written, about) = (one.content.lang.code(), about(lang, &one.content));
        view! {
            <li>
                <p><a href=href lang=written>{title}</a></p>
                <p class="small">{about}</p>
            </li>
        }
    });
    let items = items.collect_view();
    let all = lang.path(PUBLIC);
    (!bulletins.is_empty()).then(|| {
        view! {
            <Card title=t!(lang, "bulletin-title")>
                <ul class="plain stack">{items}</ul>
                <p><a href=all.clone()>{t!(lang, "bulletin-all")}</a></p>
            </Card>
        }
    })
}
