//! What a bulletin says, the same for everybody and in the preview of the office.

use crate::{
    bulletins::{labels, model::Content},
    kernel::lang::Lang,
    platform::clock::plain_date,
    t,
    ui::paragraphs,
};
use leptos::prelude::*;

/// The text, who says it, where and until when it holds. `lang` is that of the page.
pub(super) fn body(lang: Lang, content: &Content) -> AnyView {
    let written = content.lang.code();
    let signed = (!content.signed.is_empty()).then(|| view! { <p lang=written><b>{content.signed.clone()}</b></p> });
    view! {
        {paragraphs(&content.text, Some(written))}
        {signed}
        <p class="small">{about(lang, content)}</p>
    }
    .into_any()
}

/// Where it holds, and until when.
pub(super) fn about(lang: Lang, content: &Content) -> String {
    let places = labels::places(lang, content);
    match content.until {
        Some(day) => t!(lang, "bulletin-where-until", places = places, day = plain_date(day, lang)),
        None => t!(lang, "bulletin-where", places = places),
    }
}

/// Where to turn: a bulletin cannot be answered.
pub(super) fn turn(lang: Lang) -> AnyView {
    view! {
        <section class="card card-calm stack-s">
            <h2>{t!(lang, "bulletin-turn")}</h2>
            <ul>
                <li>{t!(lang, "bulletin-turn-now")}</li>
                <li>{t!(lang, "bulletin-turn-police")}</li>
                <li>{t!(lang, "bulletin-turn-tip")}</li>
            </ul>
            <p class="small">{t!(lang, "bulletin-no-reply")}</p>
        </section>
    }
    .into_any()
}
