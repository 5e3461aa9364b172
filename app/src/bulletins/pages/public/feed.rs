//! `/grannsamverkan/informerar.atom`: the bulletins, for those who follow along with a reader of feeds. A corrected one is the
//! same entry with a later moment, so that readers exchange what they have.

use crate::{
    accounts::{policy::Public, scope::Scope},
    bulletins::{
        pages::{FEED, PUBLIC, public_address},
        service::public::{self, Published},
    },
    fault::Fault,
    platform::clock::{Timestamp, local_date, plain_date},
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
    let found = public::all(&scope).await?;
    let lang = scope.lang();
    let link = |path: &str| scope.municipality().link(&lang.path(path));
    let name = scope.profile().name.clone();
    let began: FixedDateTime = Timestamp::default().into();
    let feed = Feed {
        title: Text::plain(t!(lang, "bulletin-feed-title", municipality = name.as_str())),
        id: link(FEED),
        updated: found.first().map_or(began, |one| one.renewed.into()),
        authors: vec![Person { name, ..Person::default() }],
        generator: Some(Generator { value: "Lykta".to_owned(), ..Generator::default() }),
        links: vec![to(link(FEED), "self"), to(link(PUBLIC), "alternate")],
        lang: Some(lang.code().to_owned()),
        entries: found.iter().map(|one| entry(&scope, one)).collect(),
        ..Feed::default()
    };
    let mut response = feed.to_string().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/atom+xml; charset=utf-8"));
    // Private, so that no phone keeps it as a page of the folder it stands in.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(response)
}

fn to(href: String, rel: &str) -> Link {
    Link { href, rel: rel.to_owned(), ..Link::default() }
}

fn entry(scope: &Scope<Public>, one: &Published) -> Entry {
    let (lang, content) = (scope.lang(), &one.content);
    let path = public_address(&one.slug);
    let (title, summary) = match &one.withdrawn {
        Some(reason) => (t!(lang, "bulletin-feed-withdrawn", title = content.title.as_str()), reason.clone()),
        None => (content.title.clone(), text(scope, one)),
    };
    Entry {
        title: Text::plain(title),
        // The Swedish address: one thing has one id, in whichever language it is read.
        id: scope.municipality().link(&path),
        updated: one.renewed.into(),
        published: Some(one.since.into()),
        links: vec![to(scope.municipality().link(&lang.path(&path)), "alternate")],
        summary: Some(Text::plain(summary)),
        ..Entry::default()
    }
}

/// The whole text with its signature; before it, what was corrected.
fn text(scope: &Scope<Public>, one: &Published) -> String {
    let (lang, content) = (scope.lang(), &one.content);
    let day = plain_date(local_date(one.renewed), lang);
    let corrected =
        (one.number > 1).then(|| format!("{} {}", t!(lang, "bulletin-corrected", day = day), content.correction));
    let parts = [corrected.unwrap_or_default(), content.text.clone(), content.signed.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
