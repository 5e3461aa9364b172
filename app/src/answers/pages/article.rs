//! One answer, for everybody: the same on the public page and in the preview of the office. What was written is Swedish;
//! what the program says is in the language of the page.

use crate::{
    answers::model::{Done, Public, Refusal},
    kernel::{id::CategoryCode, lang::Lang},
    platform::municipality::Profile,
    t,
    ui::*,
};
use leptos::prelude::*;

/// Both columns and what follows from them, below a heading of level two.
pub(super) fn body(lang: Lang, public: &Public) -> AnyView {
    let draft = &public.draft;
    let said = part(t!(lang, "answer-said"), Glyph::Speech, Some(paragraphs(&draft.said, Some("sv"))));
    let refusals = refusals(lang, &draft.refusals);
    let result = (!draft.result.is_empty()).then(|| paragraphs(&draft.result, Some("sv")));
    view! {
        <div class="answer-pair">
            {said}
            {part(t!(lang, "answer-done"), Glyph::Check, done(lang, public))}
        </div>
        {part(t!(lang, "answer-result"), Glyph::Chart, result)}
        {part(t!(lang, "answer-not"), Glyph::Info, refusals)}
        {pledge(lang, public)}
    }
    .into_any()
}

/// Where and what, in a line. What it is about is said in the reader's language where the municipality has words for it.
pub(super) fn about(lang: Lang, profile: &Profile, public: &Public) -> AnyView {
    let area = public.area_name.clone();
    let area = area.map_or_else(|| t!(lang, "answer-everywhere").into_any(), swedish);
    let what = public.category_name.as_ref().map(|kept| {
        let code = public.draft.category.as_ref().map(CategoryCode::as_str).unwrap_or_default();
        let name = match profile.kept_head_name(code, kept, lang) {
            Some(name) => name.to_owned().into_any(),
            None => swedish(kept.clone()),
        };
        view! { " · "{name} }
    });
    view! { {area}{what} }.into_any()
}

fn swedish(text: String) -> AnyView {
    view! { <span lang="sv">{text}</span> }.into_any()
}

fn part(heading: String, glyph: Glyph, body: Option<AnyView>) -> Option<AnyView> {
    body.map(|body| {
        view! {
            <section class="answer-part stack-s">
                <h3 class="answer-part-title"><Icon glyph/>{heading}</h3>
                {body}
            </section>
        }
        .into_any()
    })
}

/// What was done: the words, then each measure and how it changed what it is about.
fn done(lang: Lang, public: &Public) -> Option<AnyView> {
    let text = (!public.draft.done.is_empty()).then(|| paragraphs(&public.draft.done, Some("sv")));
    let items = public.measures.iter().map(|one| measure(lang, one)).collect_view();
    let list = (!public.measures.is_empty()).then(|| view! { <ul class="answer-measures">{items}</ul> });
    (text.is_some() || list.is_some()).then(|| view! { {text}{list} }.into_any())
}

fn measure(lang: Lang, one: &Done) -> AnyView {
    let state = if one.goes_on { t!(lang, "answer-goes-on") } else { t!(lang, "answer-finished") };
    let tone = if one.goes_on { Tone::Info } else { Tone::Ok };
    let change = one.change.clone().map(|(before, after, unit)| {
        let counted = if one.counted.is_empty() { unit } else { one.counted.clone() };
        let is_same = before == after;
        let (before, after) = (before.to_string(), after.to_string());
        let words = if is_same {
            t!(lang, "answer-same", before = before, after = after)
        } else {
            t!(lang, "answer-change", before = before, after = after)
        };
        view! { <p class="small"><span lang="sv">{counted}</span>": "{words}</p> }
    });
    view! {
        <li>
            <p class="cluster"><span lang="sv">{one.title.clone()}</span><StatusTag text=state tone/></p>
            {change}
        </li>
    }
    .into_any()
}

fn refusals(lang: Lang, refusals: &[Refusal]) -> Option<AnyView> {
    let items = refusals.iter().map(|one| {
        let (wish, reason) = (one.wish.clone(), one.reason.clone());
        view! {
            <div lang="sv">
                <dt>{wish}</dt>
                <dd><span class="hidden" lang=lang.code()>{t!(lang, "answer-because")}" "</span>{reason}</dd>
            </div>
        }
    });
    let items = items.collect_view();
    (!refusals.is_empty()).then(|| view! { <dl class="answer-refusals">{items}</dl> }.into_any())
}

fn pledge(lang: Lang, public: &Public) -> Option<AnyView> {
    let (title, path) = public.pledge.clone()?;
    let href = lang.path(&path);
    Some(view! { <p>{t!(lang, "answer-pledge")}" "<a href=href lang="sv">{title}</a></p> }.into_any())
}
