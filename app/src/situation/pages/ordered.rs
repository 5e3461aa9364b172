//! What the settings of the picture have in common: a list that is put in order, and a form beside every line.

use crate::{
    fault::Fault,
    forms::{FieldErrors, Refused},
    kernel::lang::Lang,
    t,
    ui::*,
};
use http::StatusCode;
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// A form as it is shown: what was typed, what is wrong, whether somebody was quicker.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed<F> {
    pub form: F,
    pub errors: FieldErrors,
    conflict: bool,
}

impl<F> Typed<F> {
    /// What a refused form is shown with again; any other fault stays one.
    pub(super) fn of(refused: Refused, form: F) -> Result<Self, Fault> {
        match refused {
            Refused::Form(errors) => Ok(Self { form, errors, conflict: false }),
            Refused::Fault(Fault::Conflict) => Ok(Self { form, errors: FieldErrors::default(), conflict: true }),
            Refused::Fault(fault) => Err(fault),
        }
    }

    /// The status of its page.
    pub(super) fn status(&self) -> StatusCode {
        match (self.conflict, self.errors.is_empty()) {
            (true, _) => StatusCode::CONFLICT,
            (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
            (false, true) => StatusCode::OK,
        }
    }

    /// What stands above the page: that it was saved, that somebody was quicker, mistakes with links.
    pub(super) fn above(&self, saved: bool) -> AnyView {
        let summary = self.errors.summary(SV);
        let saved = saved.then(|| view! { <Notice title=t!(SV, "template-saved") tone=Tone::Ok announce=true/> });
        let conflict = self.conflict.then(|| {
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
    let (value, error) = if here { (title.to_owned(), typed.errors.of("title", SV)) } else { Default::default() };
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
