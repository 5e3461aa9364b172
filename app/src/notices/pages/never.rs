//! `/inga-brev/{token}`: no more letters that ask to confirm an address, and the way back. Looking at it changes nothing: mail
//! scanners open every link. The address itself stands neither in the link nor on the page.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::Posted,
    notices::service::never,
    shell::{Frame, see_other},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use serde::Deserialize;

/// What the button says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NeverForm {
    /// `refuse` or `allow`.
    #[serde(rename = "do")]
    pub act: String,
}

fn address(frame: &Frame, token: &str) -> String {
    frame.href(&format!("/inga-brev/{token}"))
}

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when we did not write the link.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    let refused = never::is_refused(&scope, &token).await?;
    let (lang, action) = (frame.lang, address(&frame, &token));
    let (title, text, act, button) = if refused {
        (t!(lang, "never-done-title"), t!(lang, "never-done-text"), "allow", t!(lang, "never-allow"))
    } else {
        (t!(lang, "never-title"), t!(lang, "never-text"), "refuse", t!(lang, "never-refuse"))
    };
    let kind = if refused { ButtonKind::Primary } else { ButtonKind::Amber };
    Ok(frame.page(title.clone()).private().render(|| {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title lead=text/>
                <form method="post" action=action>
                    <HiddenInput name="do" value=act/>
                    <ActionBar><Button text=button kind/></ActionBar>
                </form>
            </div>
        }
    }))
}

/// Does what the button says.
///
/// # Errors
/// As [`get`]; [`Fault::BadRequest`] when it says something else.
pub async fn post(
    frame: Frame,
    scope: Scope<Public>,
    Path(token): Path<String>,
    Posted(form): Posted<NeverForm>,
) -> Result<Response, Fault> {
    match form.act.as_str() {
        "refuse" => never::set(&scope, &token, true).await?,
        "allow" => never::set(&scope, &token, false).await?,
        _ => return Err(Fault::BadRequest),
    }
    Ok(see_other(&address(&frame, &token)))
}
