//! Dialogues in brief, where other slices gather them: the start page and the page of the day.

use super::{OFFICE, address, public_address, said};
use crate::{
    dialogue::service::{public::Invitation, read::Late},
    kernel::lang::Lang,
    platform::clock::plain_date,
    t,
    ui::{Card, StatusTag, Tone},
};
use leptos::prelude::*;

/// The surveys that are open, for the start page; nothing when there are none.
#[component]
pub fn OpenSurveys(
    /// The language of the page.
    lang: Lang,
    /// The surveys.
    surveys: Vec<Invitation>,
) -> impl IntoView {
    let items = surveys.iter().map(|one| {
        let (title, code) = said(lang, &one.title);
        let href = lang.path(&public_address(&one.slug));
        let closes = one.closes.map(|day| t!(lang, "dialogue-closes", day = plain_date(day, lang)));
        view! { <li class="stack-s"><p><a href=href lang=code>{title}</a></p><p class="small">{closes}</p></li> }
    });
    let items = items.collect_view();
    (!surveys.is_empty()).then(|| {
        view! {
            <Card title=t!(lang, "dialogue-start")>
                <p>{t!(lang, "dialogue-start-text")}</p>
                <ul class="plain stack">{items}</ul>
                <p><a href=lang.path("/dialog")>{t!(lang, "dialogue-start-all")}</a></p>
            </Card>
        }
    })
}

/// Promised reports that are late or due, for the page of the day.
#[component]
pub fn DialogueLate(
    /// The surveys.
    late: Vec<Late>,
) -> impl IntoView {
    const SV: Lang = Lang::Sv;
    let items = late.into_iter().map(|one| {
        let href = format!("{}/resultat", address(one.id));
        let day = plain_date(one.due, SV);
        let (text, tone) = if one.is_late {
            (t!(SV, "dialogues-report-late", day = day), Tone::Danger)
        } else {
            (t!(SV, "dialogues-report-due", day = day), Tone::Warn)
        };
        view! { <li class="stack-s"><a href=href>{one.title}</a><span><StatusTag text tone/></span></li> }
    });
    let items = items.collect_view();
    view! {
        <Card title=t!(SV, "dialogues-today")>
            <ul class="plain stack-s">{items}</ul>
            <p><a class="quiet-link" href=OFFICE>{t!(SV, "dialogues-to-all")}</a></p>
        </Card>
    }
}
