//! `/`: the start page.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    shell::Frame,
    t,
};
use axum::response::Response;
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// None of its own.
pub async fn get(frame: Frame, _scope: Scope<Public>) -> Result<Response, Fault> {
    let title = t!(frame.lang, "start-title");
    let heading = title.clone();
    Ok(frame.page(title).render(move || view! { <h1>{heading}</h1> }))
}
