//! Where the office plans walks, writes their protocols and follows them up. In Swedish.

pub mod action;
pub mod both;
mod fields;
pub mod index;
pub mod invite;
mod invite_parts;
pub mod new;
pub mod one;
mod panel;
pub mod photo;
pub mod protocol;
mod protocol_parts;
pub mod shown;
mod shown_parts;

use crate::{
    fault::Fault,
    forms::FieldErrors,
    kernel::{id::WalkId, lang::Lang},
    ui::{Glyph, Icon},
};
use leptos::prelude::*;

fn read_id(id: &str) -> Result<WalkId, Fault> {
    WalkId::parse(id).ok_or(Fault::NotFound)
}

/// What is wrong with a part of a form that is no single field.
fn mistake(errors: &FieldErrors, part: &str) -> Option<AnyView> {
    let text = errors.of(part, Lang::Sv)?;
    Some(view! { <p class="error"><Icon glyph=Glyph::Alert/><span>{text}</span></p> }.into_any())
}
