//! What the settings of the picture have in common: a list that is put in order, and a form beside every line.

use super::typed::Typed;
use crate::{kernel::lang::Lang, t, ui::*};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// What stands above the page: that it was saved, that somebody was quicker, mistakes with links.
pub(super) fn above<F>(typed: &Typed<F>, saved: bool) -> AnyView {
    let summary = typed.errors.summary(SV);
    let saved = saved.then(|| view! { <Notice title=t!(SV, "template-saved") tone=Tone::Ok announce=true/> });
    let conflict = typed.conflict.then(|| {
            view! {
                <Notice title=t!(SV, "template-conflict") tone=Tone::Warn announce=true><p>{t!(SV, "picture-conflict-text")}</p></Notice>
            }
        });
    view! {
        {saved}
        {conflict}
        <ErrorSummary title=t!(SV, "form-errors", count = summary.len()) errors=summary/>
    }
    .into_any()
}

/// The fields every form has: what to do, what was seen, with which line.
pub(super) fn fields(number: i64, act: &str, code: &str) -> Vec<(String, String)> {
    let all = [("do", act.to_owned()), ("version", number.to_string()), ("section", code.to_owned())];
    all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The same, unseen within a form of more fields.
pub(super) fn hidden_fields(number: i64, act: &str, code: &str) -> AnyView {
    let fields = fields(number, act, code).into_iter();
    fields.map(|(name, value)| view! { <HiddenInput name value/> }).collect_view().into_any()
}

/// A line among others.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub number: i64,
    pub code: String,
    pub title: String,
    pub hidden: bool,
    /// Is it the first, the last?
    pub edges: (bool, bool),
}

impl Line {
    /// A button that does one thing with the line.
    pub(super) fn button(&self, act: &str, text: String) -> AnyView {
        view! { <ButtonForm text about=self.title.clone() fields=fields(self.number, act, &self.code)/> }.into_any()
    }

    /// Up, down, left out or taken up again.
    pub(super) fn moves(&self) -> AnyView {
        let (first, last) = self.edges;
        let toggle = match self.hidden {
            true => self.button("show", t!(SV, "template-show")),
            false => self.button("hide", t!(SV, "template-hide")),
        };
        view! {
            {(!first).then(|| self.button("up", t!(SV, "template-up")))}
            {(!last).then(|| self.button("down", t!(SV, "template-down")))}
            {toggle}
        }
        .into_any()
    }
}

/// The form for a line of one's own.
pub(super) fn add<F>(
    number: i64,
    typed: &Typed<F>,
    here: bool,
    title: &str,
    (text, hint): (String, String),
) -> AnyView {
    let (value, error) = if here { (title.to_owned(), typed.error("title")) } else { Default::default() };
    let id = if here { "field-title" } else { "title-new" };
    view! {
        <Card title=text.clone()>
            <form method="post" class="stack" data-guard="">
                {hidden_fields(number, "add", "")}
                <TextInput name="title" id label=t!(SV, "template-name-label") value error hint/>
                <div><Button text/></div>
            </form>
        </Card>
    }
    .into_any()
}
