//! A pledge in brief: on the list, and on the start page.

use super::{
    article::{mark, progress},
    public_address,
};
use crate::{
    kernel::lang::Lang,
    pledges::{labels, service::public::Published},
    t,
    ui::*,
};
use leptos::prelude::*;

/// One pledge as a card, with how far it has come.
pub(super) fn card(lang: Lang, one: &Published) -> AnyView {
    let content = &one.content;
    let (title, promise) = (content.title.clone(), content.promise.clone());
    let (period, places) = (labels::period(lang, content), labels::places(lang, content));
    let who = labels::who_in(lang, content.who, &content.other);
    let href = lang.path(&public_address(&one.slug));
    view! {
        <article class="card pledge-card">
            <p class="pledge-card-top">{mark(lang, content.status)}<span class="small">{who}</span></p>
            <h3 lang="sv"><a href=href>{title}</a></h3>
            <p lang="sv">{promise}</p>
            <p class="small">{period}<br/>{places}</p>
            {progress(lang, content)}
        </article>
    }
    .into_any()
}

/// The pledges that go on, in brief, for the start page; nothing when there are none.
#[component]
pub fn PledgesInBrief(
    /// The language of the page.
    lang: Lang,
    /// The pledges.
    pledges: Vec<Published>,
) -> impl IntoView {
    let items = pledges.iter().map(|one| {
        let (title, href) = (one.content.title.clone(), lang.path(&public_address(&one.slug)));
        view! {
            <li class="stack-s">
                <p><a href=href lang="sv">{title}</a></p>
                {progress(lang, &one.content)}
            </li>
        }
    });
    let items = items.collect_view();
    (!pledges.is_empty()).then(|| {
        view! {
            <Card title=t!(lang, "pledge-start")>
                <ul class="plain stack">{items}</ul>
                <p><a href=lang.path("/loften")>{t!(lang, "pledge-start-all")}</a></p>
            </Card>
        }
    })
}
