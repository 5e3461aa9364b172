//! `/loften.atom`: every publication, for those who follow along with a reader of feeds. Nobody has to give an address.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    kernel::lang::Lang,
    platform::feed::{Feed, MEDIA_TYPE, Told},
    pledges::{
        labels,
        pages::{PUBLIC, public_address},
        service::public::{self, Published},
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
    let found = public::feed(&scope).await?;
    let (lang, name) = (scope.lang(), scope.profile().name.clone());
    let feed = Feed {
        title: t!(lang, "pledge-feed-title", municipality = name.as_str()),
        path: "/loften.atom",
        page: PUBLIC,
        told: found.iter().map(|one| told(lang, one)).collect(),
    };
    let headers = [(header::CONTENT_TYPE, MEDIA_TYPE), (header::CACHE_CONTROL, "no-cache")];
    Ok((headers, feed.file(scope.municipality(), lang)).into_response())
}

fn told(lang: Lang, one: &Published) -> Told {
    let content = &one.content;
    let status = labels::status(lang, content.status);
    let news = if one.news.is_empty() { &content.promise } else { &one.news };
    Told {
        title: t!(lang, "pledge-version-title", title = content.title.as_str(), n = one.number),
        path: format!("{}/version/{}", public_address(&one.slug), one.number),
        since: one.at,
        renewed: one.at,
        text: format!("{status}. {news}"),
    }
}
