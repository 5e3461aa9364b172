//! `/folj/{token}/bekrafta`: the button that confirms an address. Opening the link is not enough: mail scanners do that.

use super::HERE;
use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    notices::{
        labels,
        model::{Following, Pace},
        service::subscribe::{self, Standing},
    },
    shell::{Frame, see_other},
    t,
    ui::*,
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

/// The page.
///
/// # Errors
/// [`Fault::NotFound`] when the link opens nothing, or not any more.
pub async fn get(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    let standing = subscribe::standing(&scope, &token).await?;
    if standing.is_confirmed {
        return Ok(see_other(&frame.href(&format!("{HERE}/{}", standing.manage.reveal()))));
    }
    Ok(page(&frame, &token, &standing))
}

/// Confirms it.
///
/// # Errors
/// As [`get`].
pub async fn post(frame: Frame, scope: Scope<Public>, Path(token): Path<String>) -> Result<Response, Fault> {
    let manage = subscribe::confirm(&scope, &token).await?;
    Ok(see_other(&frame.href(&format!("{HERE}/{}?klart=bekraftad", manage.reveal()))))
}

fn page(frame: &Frame, token: &str, standing: &Standing) -> Response {
    let lang = frame.lang;
    let action = frame.href(&format!("{HERE}/{token}/bekrafta"));
    let facts = facts(frame, &standing.following);
    frame.page(t!(lang, "notice-confirm-title")).private().render(|| {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title=t!(lang, "notice-confirm-title") lead=t!(lang, "notice-confirm-text")/>
                <DefinitionList facts/>
                <form method="post" action=action>
                    <ActionBar><Button text=t!(lang, "notice-confirm-button") kind=ButtonKind::Amber/></ActionBar>
                </form>
            </div>
        }
    })
}

/// What is to be followed, so that nobody confirms something else.
fn facts(frame: &Frame, following: &Following) -> Vec<(String, AnyView)> {
    let (lang, profile) = (frame.lang, &frame.profile);
    let topics = following.topics.iter().map(|one| labels::topic(lang, *one));
    let single = following.pledges.len();
    let single = (single > 0).then(|| t!(lang, "notice-single-many", n = single));
    let what = topics.chain(single).collect::<Vec<_>>().join(", ");
    let areas = following.areas.iter().map(|code| profile.area_name(code.as_str())).collect::<Vec<_>>().join(", ");
    let areas = if areas.is_empty() { t!(lang, "notice-everywhere") } else { areas };
    let pace = match following.pace {
        Pace::AtOnce => labels::pace(lang, Pace::AtOnce),
        Pace::Weekly => t!(lang, "notice-weekly-on", day = labels::weekday(lang, following.weekday)),
    };
    vec![
        (t!(lang, "notice-topics"), what.into_any()),
        (t!(lang, "notice-areas"), areas.into_any()),
        (t!(lang, "notice-pace"), pace.into_any()),
    ]
}
