//! `/grannsamverkan/informerar.atom`: the bulletins, for those who follow along with a reader of feeds. A corrected one is the
//! same entry with a later moment, so that readers exchange what they have.

use crate::{
    accounts::{policy::Public, scope::Scope},
    bulletins::{
        pages::{FEED, PUBLIC, public_address},
        service::public::{self, Published},
    },
    fault::Fault,
    kernel::lang::Lang,
    platform::{
        clock::{local_date, plain_date},
        feed::{Feed, MEDIA_TYPE, Told},
    },
    t,
};
use axum::response::{IntoResponse, Response};
use http::header;

/// The feed.
///
/// # Errors
/// When the database does not answer.
pub async fn get(scope: Scope<Public>) -> Result<Response, Fault> {
    let found = public::all(&scope).await?;
    let (lang, name) = (scope.lang(), scope.profile().name.clone());
    let feed = Feed {
        title: t!(lang, "bulletin-feed-title", municipality = name.as_str()),
        path: FEED,
        page: PUBLIC,
        told: found.iter().map(|one| told(lang, one)).collect(),
    };
    // Private, so that no phone keeps it as a page of the folder it stands in.
    let headers = [(header::CONTENT_TYPE, MEDIA_TYPE), (header::CACHE_CONTROL, "private, no-cache")];
    Ok((headers, feed.file(scope.municipality(), lang)).into_response())
}

fn told(lang: Lang, one: &Published) -> Told {
    let content = &one.content;
    let (title, text) = match &one.withdrawn {
        Some(reason) => (t!(lang, "bulletin-feed-withdrawn", title = content.title.as_str()), reason.clone()),
        None => (content.title.clone(), text(lang, one)),
    };
    Told { title, path: public_address(&one.slug), since: one.since, renewed: one.renewed, text }
}

/// The whole text with its signature; before it, what was corrected.
fn text(lang: Lang, one: &Published) -> String {
    let content = &one.content;
    let day = plain_date(local_date(one.renewed), lang);
    let corrected =
        (one.number > 1).then(|| format!("{} {}", t!(lang, "bulletin-corrected", day = day), content.correction));
    let parts = [corrected.unwrap_or_default(), content.text.clone(), content.signed.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
