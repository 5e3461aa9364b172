//! `/loften.atom`: every publication, for those who follow along with a reader of feeds. Nobody has to give an address.

use crate::{
    accounts::{policy::Public, scope::Scope},
    fault::Fault,
    pledges::{
        labels,
        pages::public_address,
        service::public::{self, Published},
    },
    t,
};
use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};

/// The feed.
///
/// # Errors
/// When the database does not answer.
pub async fn get(scope: Scope<Public>) -> Result<Response, Fault> {
    let found = public::feed(&scope).await?;
    let lang = scope.lang();
    let link = |path: &str| scope.municipality().link(&lang.path(path));
    let name = scope.profile().name.clone();
    let began: FixedDateTime = crate::platform::clock::Timestamp::default().into();
    let feed = Feed {
        title: Text::plain(t!(lang, "pledge-feed-title", municipality = name.as_str())),
        id: link("/loften.atom"),
        updated: found.first().map_or(began, |one| one.at.into()),
        authors: vec![Person { name, ..Person::default() }],
        generator: Some(Generator { value: "Lykta".to_owned(), ..Generator::default() }),
        links: vec![to(link("/loften.atom"), "self"), to(link("/loften"), "alternate")],
        lang: Some(lang.code().to_owned()),
        entries: found.iter().map(|one| entry(&scope, one)).collect(),
        ..Feed::default()
    };
    let mut response = feed.to_string().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/atom+xml; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}

fn to(href: String, rel: &str) -> Link {
    Link { href, rel: rel.to_owned(), ..Link::default() }
}

fn entry(scope: &Scope<Public>, one: &Published) -> Entry {
    let (lang, content) = (scope.lang(), &one.content);
    let path = format!("{}/version/{}", public_address(&one.slug), one.number);
    let address = scope.municipality().link(&lang.path(&path));
    let title = t!(lang, "pledge-version-title", title = content.title.as_str(), n = one.number);
    let status = labels::status(lang, content.status);
    let told = if one.news.is_empty() { &content.promise } else { &one.news };
    Entry {
        title: Text::plain(title),
        // The Swedish address: one thing has one id, in whichever language it is read.
        id: scope.municipality().link(&path),
        updated: one.at.into(),
        published: Some(one.at.into()),
        links: vec![to(address, "alternate")],
        summary: Some(Text::plain(format!("{status}. {told}"))),
        ..Entry::default()
    }
}
