//! The newest answers in brief, for the start page.

use super::{PUBLIC, article::about};
use crate::{
    answers::service::public::{ANCHOR, Published},
    kernel::lang::Lang,
    platform::municipality::Profile,
    t,
    ui::*,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The newest answers; nothing when there are none.
#[component]
pub fn AnswersInBrief(
    /// The language of the page.
    lang: Lang,
    /// The municipality's data.
    profile: Arc<Profile>,
    /// The answers.
    answers: Vec<Published>,
) -> impl IntoView {
    let here = lang.path(PUBLIC);
    let items = answers.iter().map(|one| {
        let (title, href) = (one.public.draft.title.clone(), format!("{here}#{ANCHOR}{}", one.id));
        view! {
            <li>
                <p><a href=href lang="sv">{title}</a></p>
                <p class="small">{about(lang, &profile, &one.public)}</p>
            </li>
        }
    });
    let items = items.collect_view();
    (!answers.is_empty()).then(|| {
        view! {
            <Card title=t!(lang, "answer-title")>
                <p>{t!(lang, "answer-start")}</p>
                <ul class="plain stack">{items}</ul>
                <p><a href=here.clone()>{t!(lang, "answer-all")}</a></p>
            </Card>
        }
    })
}
