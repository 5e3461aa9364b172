//! Fields of settings as controls, and the same values as plain facts.

use crate::{
    kernel::lang::Lang,
    settings::model::{
        findings::Mistakes,
        input::{Form, Input, Kind},
    },
    t,
    ui::{CheckboxGroup, Choice, Select, TextArea, TextInput, Width, most},
};
use leptos::prelude::*;

const SV: Lang = Lang::Sv;

/// The controls of a form, with what was typed and what is wrong.
pub(super) fn controls(inputs: Vec<Input>, form: &Form, mistakes: &Mistakes) -> Vec<AnyView> {
    let one = |input: Input| {
        let error = mistakes.of(&input.name);
        control(input, form, error)
    };
    inputs.into_iter().map(one).collect()
}

fn control(input: Input, form: &Form, error: Option<String>) -> AnyView {
    let id = format!("field-{}", input.name);
    let value = form.first(&input.name).to_owned();
    match input.kind {
        Kind::Lines(longest) => {
            let maxlength = most(longest);
            view! { <TextArea id name=input.name label=input.label hint=input.hint error value rows=4 maxlength/> }
                .into_any()
        }
        Kind::Choice(choices) => {
            let choices = choices.into_iter().map(|choice| choice.chosen_if(&value)).collect();
            view! { <Select id name=input.name label=input.label hint=input.hint error choices/> }.into_any()
        }
        Kind::Many(choices, _) => {
            let chosen = form.all(&input.name);
            let mark = |choice: Choice| {
                let on = chosen.contains(&choice.value.as_str());
                choice.chosen(on)
            };
            let choices = choices.into_iter().map(mark).collect();
            view! { <CheckboxGroup id name=input.name legend=input.label hint=input.hint error choices/> }.into_any()
        }
        Kind::Flag => {
            let choices = vec![Choice::new("1", t!(SV, "settings-yes")).chosen(value == "1")];
            view! { <CheckboxGroup id name=input.name legend=input.label hint=input.hint error choices/> }.into_any()
        }
        kind => line(kind, id, input.name, input.label, input.hint, error, value),
    }
}

fn line(
    kind: Kind,
    id: String,
    name: String,
    label: String,
    hint: Option<String>,
    error: Option<String>,
    value: String,
) -> AnyView {
    let (html, width, keyboard) = match kind {
        Kind::Email => ("email", Width::Full, None),
        Kind::Plain("tel") => ("tel", Width::Medium, None),
        Kind::Plain(html) => (html, Width::Full, None),
        Kind::Number(..) | Kind::MaybeNumber(..) => ("text", Width::Short, Some("numeric")),
        Kind::Degrees => ("text", Width::Medium, Some("decimal")),
        Kind::Date => ("date", Width::Medium, None),
        _ => ("text", Width::Full, None),
    };
    let keyboard = keyboard.map(str::to_owned);
    view! { <TextInput id name label hint error value kind=html width inputmode=keyboard/> }.into_any()
}

/// The values of a form as facts: word and value.
pub(super) fn facts(inputs: Vec<Input>, form: &Form) -> Vec<(String, AnyView)> {
    let one = |input: Input| {
        let told = told(&input, form);
        (input.label, told.into_any())
    };
    inputs.into_iter().map(one).collect()
}

fn told(input: &Input, form: &Form) -> String {
    let value = form.first(&input.name);
    let label = |choices: &[Choice], value: &str| {
        let found = choices.iter().find(|choice| choice.value == value);
        found.map(|choice| choice.label.clone())
    };
    match &input.kind {
        Kind::Flag if value == "1" => t!(SV, "settings-yes"),
        Kind::Flag => t!(SV, "settings-no"),
        Kind::Choice(choices) => label(choices, value).unwrap_or_else(|| value.to_owned()),
        Kind::Many(choices, _) => {
            let labels: Vec<_> = form.all(&input.name).into_iter().filter_map(|one| label(choices, one)).collect();
            if labels.is_empty() { "–".to_owned() } else { labels.join(", ") }
        }
        _ if value.is_empty() => "–".to_owned(),
        _ => value.to_owned(),
    }
}
