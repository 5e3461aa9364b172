//! Things to press. Amber is the one thing to do here: at most one per screen.

use super::{
    icon::{Glyph, Icon},
    maybe::Maybe,
    text_input::HiddenInput,
};
use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one thing to do on this screen.
    Amber,
    /// An ordinary step that counts.
    #[default]
    Primary,
    /// A way back or aside.
    Quiet,
    /// Something that cannot be undone.
    Danger,
    /// A quiet action inside a row or a card.
    Small,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Amber => "btn btn-amber",
            Self::Primary => "btn",
            Self::Quiet => "btn btn-quiet",
            Self::Danger => "btn btn-danger",
            Self::Small => "btn btn-quiet btn-small",
        }
    }
}

/// Sends the form it stands in. With `name` and `value` one form can have several answers.
#[component]
pub fn Button(
    /// The words people read.
    #[prop(into)]
    text: String,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// A picture beside the words.
    #[prop(into, optional_no_strip)]
    glyph: Option<Glyph>,
    /// What the form hears when this button is pressed.
    #[prop(into, optional)]
    name: Maybe,
    /// The answer this button stands for.
    #[prop(into, optional)]
    value: Maybe,
    /// The id of the form, when the button stands outside it.
    #[prop(into, optional)]
    form: Maybe,
    /// Sends even what is not filled in: for "back" and "save and go on later".
    #[prop(optional)]
    unchecked: bool,
) -> impl IntoView {
    view! {
        <button class=kind.class() type="submit" name=name.0 value=value.0 form=form.0 formnovalidate=unchecked>
            {glyph.map(|glyph| view! { <Icon glyph/> })}<span>{text}</span>
        </button>
    }
}

/// A link that looks like a button: for going somewhere, never for changing something.
#[component]
pub fn LinkButton(
    /// Where it goes.
    #[prop(into)]
    href: String,
    /// The words people read.
    #[prop(into)]
    text: String,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// A picture beside the words.
    #[prop(into, optional_no_strip)]
    glyph: Option<Glyph>,
) -> impl IntoView {
    view! { <a class=kind.class() href=href>{glyph.map(|glyph| view! { <Icon glyph/> })}<span>{text}</span></a> }
}

/// A whole form that is one button: an action on a row.
#[component]
pub fn ButtonForm(
    /// The address it goes to; without one, that of its page.
    #[prop(into, optional)]
    action: Maybe,
    /// The words people read.
    #[prop(into)]
    text: String,
    /// How much it asks for attention.
    #[prop(default = ButtonKind::Small)]
    kind: ButtonKind,
    /// Names and values that go along.
    #[prop(optional)]
    fields: Vec<(String, String)>,
    /// A picture beside the words.
    #[prop(into, optional_no_strip)]
    glyph: Option<Glyph>,
    /// What the button acts on, for those who hear the row's buttons without seeing the row.
    #[prop(into, optional)]
    about: Maybe,
) -> impl IntoView {
    let hidden = fields.into_iter().map(|(name, value)| view! { <HiddenInput name value/> }).collect_view();
    let about = about.map(|words| view! { <span class="hidden">" "{words}</span> });
    view! {
        <form class="btn-form" method="post" action=action.0>
            {hidden}
            <button class=kind.class() type="submit">
                {glyph.map(|glyph| view! { <Icon glyph/> })}<span>{text}{about}</span>
            </button>
        </form>
    }
}
