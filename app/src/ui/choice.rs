//! What people choose between: one vocabulary for lists, radio buttons, checkboxes and large cards.

use super::{
    field::described_by,
    icon::{Glyph, Icon},
    labels::Labels,
    maybe::Maybe,
};
use leptos::prelude::*;

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What people read.
    pub label: String,
    /// A second, quieter line.
    pub hint: Option<String>,
    /// A picture, shown on [`ChoiceCards`] only.
    pub glyph: Option<Glyph>,
    /// Whether it is chosen when the page opens.
    pub chosen: bool,
}

impl Choice {
    /// A choice with a value and its words.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, glyph: None, chosen: false }
    }

    /// Chosen when `value` is what the person picked before.
    #[must_use]
    pub fn chosen_if(mut self, picked: &str) -> Self {
        self.chosen = self.value == picked;
        self
    }

    /// Chosen or not.
    #[must_use]
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// With a second, quieter line.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With a picture.
    #[must_use]
    pub fn glyph(mut self, glyph: Glyph) -> Self {
        self.glyph = Some(glyph);
        self
    }
}

/// Choose exactly one, as a plain list.
#[component]
pub fn RadioGroup(
    /// What the form sends it as.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// What there is to choose between.
    choices: Vec<Choice>,
    /// Id of the first control, so that an error summary lands there; the name if left out.
    #[prop(into, optional)]
    id: String,
    /// A quiet line that helps before anything goes wrong.
    #[prop(into, optional)]
    hint: Maybe,
    /// What is wrong and what to do about it.
    #[prop(into, optional)]
    error: Maybe,
    /// Must be filled in; the browser says so too.
    #[prop(optional)]
    required: bool,
    /// The question is the heading of the page (`<h1>`): for pages with one question.
    #[prop(optional)]
    page_title: bool,
) -> impl IntoView {
    group(Group { kind: "radio", look: "choices", name, legend, choices, id, hint, error, required, page_title })
}

/// Choose any number, as a plain list. The name is sent once per chosen value.
#[component]
pub fn CheckboxGroup(
    /// What the form sends it as.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// What there is to choose between.
    choices: Vec<Choice>,
    /// Id of the first control, so that an error summary lands there; the name if left out.
    #[prop(into, optional)]
    id: String,
    /// A quiet line that helps before anything goes wrong.
    #[prop(into, optional)]
    hint: Maybe,
    /// What is wrong and what to do about it.
    #[prop(into, optional)]
    error: Maybe,
) -> impl IntoView {
    group(Group {
        kind: "checkbox",
        look: "choices",
        name,
        legend,
        choices,
        id,
        hint,
        error,
        required: false,
        page_title: false,
    })
}

/// Choose among a few large cards with pictures: for the main question of a page.
#[component]
pub fn ChoiceCards(
    /// What the form sends it as.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// What there is to choose between.
    choices: Vec<Choice>,
    /// Several answers allowed.
    #[prop(optional)]
    many: bool,
    /// Id of the first control, so that an error summary lands there; the name if left out.
    #[prop(into, optional)]
    id: String,
    /// A quiet line that helps before anything goes wrong.
    #[prop(into, optional)]
    hint: Maybe,
    /// What is wrong and what to do about it.
    #[prop(into, optional)]
    error: Maybe,
    /// Must be filled in; the browser says so too.
    #[prop(optional)]
    required: bool,
    /// The question is the heading of the page (`<h1>`): for pages with one question.
    #[prop(optional)]
    page_title: bool,
) -> impl IntoView {
    let kind = if many { "checkbox" } else { "radio" };
    group(Group { kind, look: "choice-cards", name, legend, choices, id, hint, error, required, page_title })
}

struct Group {
    kind: &'static str,
    look: &'static str,
    name: String,
    legend: String,
    choices: Vec<Choice>,
    id: String,
    hint: Maybe,
    error: Maybe,
    required: bool,
    page_title: bool,
}

fn group(g: Group) -> impl IntoView {
    let id = if g.id.is_empty() { g.name.clone() } else { g.id };
    let described = described_by(&id, g.hint.is_some(), g.error.is_some());
    Labels::note(&id, &g.legend);
    let legend = match g.page_title {
        true => view! { <legend class="label"><h1>{g.legend}</h1></legend> }.into_any(),
        false => view! { <legend class="label">{g.legend}</legend> }.into_any(),
    };
    let required = g.required && g.kind == "radio";
    let (kind, name, wrong) = (g.kind, g.name, g.error.is_some());
    // Without a name they are never sent; a script reads them.
    let name = (!name.is_empty()).then_some(name);
    let controls = g.choices.into_iter().enumerate().map(|(n, choice)| {
        let own = if n == 0 { id.clone() } else { format!("{id}-{}", n + 1) };
        one(kind, name.clone(), own, required, choice)
    });
    let controls = controls.collect_view();
    view! {
        <fieldset class="field" class:has-error=wrong aria-describedby=described>
            {legend}
            {super::field::explained(&id, g.hint.0, g.error.0)}
            <div class=g.look>{controls}</div>
        </fieldset>
    }
}

fn one(kind: &'static str, name: Option<String>, id: String, required: bool, choice: Choice) -> impl IntoView {
    view! {
        <label class="choice">
            <input type=kind name=name id=id value=choice.value checked=choice.chosen required=required/>
            {choice.glyph.map(|glyph| view! { <Icon glyph/> })}
            <span>{choice.label}{choice.hint.map(|hint| view! { <small>{hint}</small> })}</span>
        </label>
    }
}
