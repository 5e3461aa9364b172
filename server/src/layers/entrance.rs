//! The entrance: which municipality, which language, who, and whether the access list lets them in.

use crate::router::Edge;
use app::{
    access,
    accounts::{
        cookie::{self, Door},
        is_of_reps,
        policy::{Need, System},
        scope::{self, Scope, Who},
        session::{self, Visit},
    },
    fault::{Fault, Refused},
    kernel::lang::Lang,
    platform::{limits::Client, municipality::Municipality},
    watch,
};
use axum::{
    extract::{ConnectInfo, MatchedPath, OriginalUri, Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, Uri, header};
use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

/// Takes the language prefix off the path, so that one route serves all languages.
pub fn language<B>(mut request: http::Request<B>) -> http::Request<B> {
    let original = request.uri().clone();
    let (lang, path) = Lang::of_path(original.path());
    if lang != Lang::Sv {
        let mut parts = original.clone().into_parts();
        let query = original.query().map_or_else(String::new, |query| format!("?{query}"));
        parts.path_and_query = format!("{path}{query}").parse().ok();
        if let Ok(uri) = Uri::from_parts(parts) {
            *request.uri_mut() = uri;
        }
    }
    request.extensions_mut().insert(OriginalUri(original));
    request.extensions_mut().insert(lang);
    request
}

/// Finds the municipality by host name. A host nobody has is not found, and so is a language that is not on.
pub async fn municipality(State(edge): State<Edge>, mut request: Request, next: Next) -> Response {
    let Some(municipality) = edge.sites.of_host(host(&request)).cloned() else {
        return Fault::NotFound.into_response();
    };
    let lang = request.extensions().get::<Lang>().copied().unwrap_or(Lang::Sv);
    let spoken = municipality.profile().languages.contains(&lang);
    if let Some(client) = client(&edge, &request) {
        request.extensions_mut().insert(Client::of(client));
    }
    if !spoken {
        request.extensions_mut().insert(Lang::Sv);
    }
    request.extensions_mut().insert(municipality);
    if spoken { next.run(request).await } else { Fault::NotFound.into_response() }
}

/// The host name that is asked for; HTTP/2 has it in the address.
pub(super) fn host(request: &Request) -> &str {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    host.or_else(|| request.uri().authority().map(http::uri::Authority::as_str)).unwrap_or_default()
}

/// Looks up the session behind the cookie. The answer carries the person too, for the page of a fault: it is dressed
/// outside of here, so that a fault of this very question is dressed as well.
pub async fn session(State(_): State<Edge>, mut request: Request, next: Next) -> Response {
    let municipality = request.extensions().get::<Arc<Municipality>>().cloned();
    let mut who = None;
    if let Some(municipality) = municipality {
        match known(municipality, request.headers(), request.uri().path()).await {
            Ok(Some(known)) => {
                request.extensions_mut().insert(known.clone());
                who = Some(known);
            }
            Ok(None) => {}
            Err(error) => return Fault::from(error).into_response(),
        }
    }
    let mut response = next.run(request).await;
    if let Some(who) = who {
        response.extensions_mut().insert(who);
    }
    response
}

/// Who the cookies name. Representatives are known on their own pages only, and there before staff: elsewhere they are
/// residents like everybody.
async fn known(municipality: Arc<Municipality>, headers: &HeaderMap, path: &str) -> Result<Option<Who>, sqlx::Error> {
    let tls = municipality.is_tls();
    let system = Scope::<System>::system(municipality);
    if is_of_reps(path)
        && let Some(token) = cookie::read(headers, Door::Rep, tls)
        && let Some(rep) = watch::resume(&system, &token).await?
    {
        return Ok(Some(Who::Rep(Arc::new(rep))));
    }
    let Some(token) = cookie::read(headers, Door::Staff, tls) else { return Ok(None) };
    let staff = session::resume(&system, &token, visit(path)).await?;
    Ok(staff.map(|staff| Who::Staff(Arc::new(staff))))
}

/// Streams end with this: no page does.
const STREAM: &str = "/strom";

fn visit(path: &str) -> Visit {
    if path.ends_with(STREAM) { Visit::Page } else { Visit::Person }
}

/// Refuses what the access list does not name or the person may not do: deny by default.
pub async fn admit(request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let need = path.as_deref().and_then(|path| access::need(request.method().as_str(), path));
    let who = request.extensions().get::<Who>().cloned().unwrap_or(Who::Anybody);
    match scope::admit(need.unwrap_or(Need::System), &who) {
        Ok(()) => next.run(request).await,
        Err(fault) => refused(fault),
    }
}

/// A refusal carries a mark that never leaves the process: tests tell it from a page that did not find its thing.
fn refused(fault: Fault) -> Response {
    let mut response = fault.into_response();
    response.extensions_mut().insert(Refused);
    response
}

/// The client's address: the connection's own, or behind trusted proxies the last one they did not add themselves.
fn client(edge: &Edge, request: &Request) -> Option<IpAddr> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>()?.0.ip();
    Some(behind_proxies(peer, request.headers(), &edge.trusted_proxies))
}

fn behind_proxies(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let is_trusted = |hop: &IpAddr| trusted.iter().any(|proxy| proxy.to_canonical() == hop.to_canonical());
    if !is_trusted(&peer) {
        return peer;
    }
    let named: Vec<&str> = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect();
    let named = named.join(",");
    // What stands before a hop nobody can read may be anybody's invention.
    let hops = named.rsplit(',').map_while(|hop| address(hop.trim()));
    let mut strangers = hops.filter(|hop| !is_trusted(hop));
    strangers.next().unwrap_or(peer)
}

/// A hop as proxies write it: an address, with or without a port.
fn address(hop: &str) -> Option<IpAddr> {
    let bare = hop.trim_start_matches('[').trim_end_matches(']');
    bare.parse().ok().or_else(|| hop.parse::<SocketAddr>().ok().map(|hop| hop.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        behind_proxies(peer.parse().unwrap(), &headers, &["192.0.2.1".parse().unwrap()]).to_string()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        assert_eq!(seen("198.51.100.7", "203.0.113.9"), "198.51.100.7");
        assert_eq!(seen("192.0.2.1", "203.0.113.9"), "203.0.113.9");
    }

    #[test]
    fn what_a_stranger_put_in_front_does_not_count() {
        assert_eq!(seen("192.0.2.1", "10.0.0.1, 203.0.113.9"), "203.0.113.9");
        assert_eq!(seen("192.0.2.1", "203.0.113.9, 192.0.2.1"), "203.0.113.9");
        assert_eq!(seen("192.0.2.1", "nonsense"), "192.0.2.1");
        assert_eq!(seen("192.0.2.1", "10.0.0.1, nonsense"), "192.0.2.1");
        assert_eq!(seen("192.0.2.1", "10.0.0.1, 203.0.113.9:44321"), "203.0.113.9");
        assert_eq!(seen("192.0.2.1", "10.0.0.1, [2001:db8::7]:443, ::ffff:192.0.2.1"), "2001:db8::7");
    }
}
