//! `/brev/{token}` and `/brev/{token}/bekrafta`: what the links in letters lead to.

use super::{
    door,
    follow::{self, FollowForm},
};
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    forms::Posted,
    reports::{
        ToldBack,
        service::{
            Key,
            letter_link::{self, Standing},
        },
    },
    shell::{Frame, see_other},
    t,
    ui::{ActionBar, Button, ButtonKind, PageHeading},
};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use leptos::prelude::*;

/// The report behind a letter. An address that is not confirmed must be that first.
///
/// # Errors
/// [`Fault::NotFound`] when the link opens nothing.
pub async fn get<A: ToldBack>(
    frame: Frame,
    scope: Scope<Public>,
    Path(token): Path<String>,
    Query(visit): Query<follow::Visit>,
) -> Result<Response, Fault> {
    let (key, standing) = door::letter(&scope, &token).await?;
    match standing {
        Standing::Asked => Ok(see_other(&frame.href(&format!("{}/bekrafta", key.path())))),
        Standing::Confirmed => follow::show::<A>(&frame, &scope, &key, &visit).await,
    }
}

/// What the sender does with the report, from a letter's link.
///
/// # Errors
/// [`Fault::NotFound`] when the link opens nothing.
pub async fn post<A: ToldBack>(
    frame: Frame,
    scope: Scope<Public>,
    Path(token): Path<String>,
    Posted(form): Posted<FollowForm>,
) -> Result<Response, Fault> {
    let (key, _) = door::letter(&scope, &token).await?;
    follow::act::<A>(&frame, &scope, &key, form).await
}

/// The button that confirms an address: opening the link is not enough, for mail scanners do that.
///
/// # Errors
/// [`Fault::NotFound`] when the link opens nothing.
pub async fn ask(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    let (key, standing) = door::letter(&scope, &token).await?;
    match standing {
        Standing::Asked => Ok(page(&frame, &key)),
        Standing::Confirmed => Ok(see_other(&frame.href(&key.path()))),
    }
}

/// Confirms the address.
///
/// # Errors
/// [`Fault::NotFound`] when the link opens nothing.
pub async fn confirm(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    let key = letter_link::confirm(&scope, &token).await.map(Key::Letter)?;
    Ok(see_other(&frame.href(&format!("{}?klart=bekraftad", key.path()))))
}

fn page(frame: &Frame, key: &Key) -> Response {
    let lang = frame.lang;
    frame.page(t!(lang, "confirm-title")).private().render(|| {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "confirm-title") lead=t!(lang, "confirm-text")/>
                <form method="post" action=frame.href(&format!("{}/bekrafta", key.path()))>
                    <ActionBar><Button text=t!(lang, "confirm-button") kind=ButtonKind::Amber/></ActionBar>
                </form>
            </div>
        }
    })
}
