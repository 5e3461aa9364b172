//! Pages of faults, in plain words, in the person's language: what happened and what to do now.

use super::frame::{Frame, see_other};
use crate::{
    accounts::{
        REPS_SIGN_IN, is_of_reps,
        policy::{Capability, SignedIn},
        scope::Who,
    },
    fault::Fault,
    kernel::lang::Lang,
    t,
    ui::{ButtonKind, LinkButton, PageHeading},
};
use axum::{
    Json,
    extract::{FromRequestParts, Request},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, Method, header};
use leptos::prelude::*;

/// Dresses an answer that carries a [`Fault`]: a page for people, JSON for programs, the sign-in page where that helps.
pub async fn dress(request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let frame = Frame::from_request_parts(&mut parts, &()).await;
    let (method, headers) = (parts.method.clone(), parts.headers.clone());
    let response = next.run(Request::from_parts(parts, body)).await;
    let Some(fault) = response.extensions().get::<Fault>().cloned() else {
        return response;
    };
    if wants_json(&headers) {
        let bare = response.headers().clone();
        let mut told = (fault.status(), Json(serde_json::json!({ "fault": fault }))).into_response();
        keep_retry_after(&bare, &mut told);
        return told;
    }
    let Ok(mut frame) = frame else { return response };
    // Who it is was found out further in, after this frame was made.
    if let Some(who) = response.extensions().get::<Who>() {
        frame.who = who.clone();
    }
    let mut page = match fault {
        Fault::SignIn if is_of_reps(&frame.path) => see_other(&frame.href(REPS_SIGN_IN)),
        Fault::SignIn => see_other(&sign_in(&frame, &method)),
        Fault::SecondFactor => see_other("/personal/logga-in/kod"),
        fault => {
            let mut page = page(&frame, &fault);
            keep_retry_after(response.headers(), &mut page);
            page
        }
    };
    page.extensions_mut().extend(response.extensions().clone());
    page
}

/// Does the caller ask for JSON rather than a page?
pub fn wants_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.starts_with("application/json"))
}

fn keep_retry_after(from: &HeaderMap, to: &mut Response) {
    if let Some(seconds) = from.get(header::RETRY_AFTER) {
        to.headers_mut().insert(header::RETRY_AFTER, seconds.clone());
    }
}

/// The sign-in page, which leads back to where the person wanted to go.
fn sign_in(frame: &Frame, method: &Method) -> String {
    match *method {
        Method::GET if frame.path != "/personal" => format!("/personal/logga-in?till={}", frame.path),
        _ => "/personal/logga-in".to_owned(),
    }
}

/// The page of a fault. Staff who are lost stay in the office, with its menu; the page says nothing of why.
pub fn page(frame: &Frame, fault: &Fault) -> Response {
    let lang = frame.lang;
    let (title, text) = words(lang, fault);
    if is_in_office(frame) {
        return frame.page(title.clone()).office_corridor().status(fault.status()).render(move || {
            view! {
                <div class="page-narrow stack-l">
                    <PageHeading title lead=text/>
                    <div class="cluster"><LinkButton href="/personal" text=t!(lang, "fault-office")/></div>
                </div>
            }
        });
    }
    let (back, home) = (frame.href("/"), t!(lang, "fault-home"));
    let contact = (frame.href("/kontakt"), t!(lang, "shell-contact"));
    let page = frame.page(title.clone()).private().status(fault.status());
    let page = if frame.is_discreet() { page.script_only("support.js") } else { page };
    page.render(move || {
        view! {
            <div class="page page-narrow stack-l">
                <PageHeading title lead=text/>
                <div class="cluster">
                    <LinkButton href=back text=home/>
                    <LinkButton href=contact.0 text=contact.1 kind=ButtonKind::Quiet/>
                </div>
            </div>
        }
    })
}

/// Is it somebody fully signed in, at an address of the office? The office speaks Swedish only.
fn is_in_office(frame: &Frame) -> bool {
    let inside = frame.path == "/personal" || frame.path.starts_with("/personal/");
    inside && frame.lang == Lang::Sv && frame.staff().is_some_and(|staff| staff.can(SignedIn::NEED))
}

/// What happened and what to do now.
pub fn words(lang: Lang, fault: &Fault) -> (String, String) {
    match fault {
        Fault::NotFound | Fault::SignIn | Fault::SecondFactor => {
            (t!(lang, "fault-not-found"), t!(lang, "fault-not-found-text"))
        }
        Fault::BadRequest => (t!(lang, "fault-bad-request"), t!(lang, "fault-bad-request-text")),
        Fault::Conflict => (t!(lang, "fault-conflict"), t!(lang, "fault-conflict-text")),
        Fault::TooLarge => (t!(lang, "fault-too-large"), t!(lang, "fault-too-large-text")),
        Fault::TooMany(seconds) => {
            (t!(lang, "fault-too-many"), t!(lang, "fault-too-many-text", minutes = seconds.div_ceil(60)))
        }
        Fault::Unavailable => (t!(lang, "fault-unavailable"), t!(lang, "fault-unavailable-text")),
        Fault::Full => (t!(lang, "fault-full"), t!(lang, "fault-full-text")),
        Fault::Broken(reference) => {
            (t!(lang, "fault-broken"), t!(lang, "fault-broken-text", reference = reference.as_str()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::municipality::Profile;
    use http::StatusCode;
    use std::sync::Arc;

    fn frame(lang: Lang) -> Frame {
        Frame {
            profile: Arc::new(Profile::load("lyktkoping").unwrap()),
            who: Who::Anybody,
            lang,
            path: "/rapportera".to_owned(),
            address: "https://trygg.example.org".to_owned(),
            demo: false,
        }
    }

    fn every_fault() -> Vec<Fault> {
        vec![
            Fault::NotFound,
            Fault::BadRequest,
            Fault::Conflict,
            Fault::TooLarge,
            Fault::TooMany(1),
            Fault::TooMany(600),
            Fault::Unavailable,
            Fault::Full,
            Fault::Broken("0badcafe".to_owned()),
        ]
    }

    #[test]
    fn every_fault_has_its_own_words_in_every_language() {
        for lang in Lang::all() {
            let told: Vec<_> = every_fault().iter().map(|fault| words(*lang, fault)).collect();
            for (at, (title, text)) in told.iter().enumerate() {
                assert!(!title.is_empty() && text.len() > 20 && !text.contains('{'), "{text}");
                assert!(told.iter().skip(at + 1).all(|(_, other)| other != text), "{text}");
            }
        }
    }

    #[test]
    fn the_page_of_a_fault_has_its_status_and_stays_unknown_to_caches() {
        for fault in every_fault() {
            let page = page(&frame(Lang::Fi), &fault);
            assert_eq!(page.status(), fault.status());
            assert_eq!(page.headers()[header::CACHE_CONTROL], "no-store");
        }
        assert_eq!(page(&frame(Lang::Sv), &Fault::TooMany(1)).status(), StatusCode::TOO_MANY_REQUESTS);
    }

    #[test]
    fn the_pages_for_victims_of_crime_are_known_by_their_address() {
        let at = |path: &str| Frame { path: path.to_owned(), ..frame(Lang::Sv) };
        assert!(at("/stod").is_discreet() && at("/stod/arende").is_discreet() && at("/stod/x/y").is_discreet());
        assert!(!at("/stodlinje").is_discreet() && !at("/personal/stod").is_discreet() && !at("/").is_discreet());
    }
}
