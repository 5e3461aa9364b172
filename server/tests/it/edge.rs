//! What the edge promises for every route: headers, no cross-site writes, nothing inline.

use crate::support::{Persona, each_engine};
use app::access::ACCESS;

fn plain(method: &'static str) -> impl Iterator<Item = &'static str> {
    ACCESS.iter().filter(move |rule| rule.method == method && !rule.path.contains('{')).map(|rule| rule.path)
}

each_engine! {
    async fn every_page_carries_the_strict_headers_and_nothing_inline(app: App) {
        for persona in [Persona::Anonymous, Persona::Coordinator, Persona::Administrator, Persona::DataProtectionOfficer] {
            for path in plain("GET").chain(["/finns-inte"]) {
                let page = app.as_(persona).get(path).await;
                let policy = page.header("content-security-policy").to_owned();
                assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe-inline"), "{path}: {policy}");
                assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
                assert_eq!(page.header("x-frame-options"), "DENY", "{path}");
                assert!(!page.header("referrer-policy").is_empty(), "{path}");
                if path.starts_with("/personal") {
                    assert_eq!(page.header("cache-control"), "no-store", "{path}");
                }
                if page.header("content-type").starts_with("text/html") {
                    assert_eq!(page.texts("[style]").len() + page.texts("script:not([src])").len() + page.texts("style").len(), 0, "{path}");
                }
            }
        }
    }

    async fn a_form_from_elsewhere_is_refused(app: App) {
        for persona in [Persona::Anonymous, Persona::Coordinator, Persona::Administrator] {
            for path in plain("POST") {
                let foreign = app.as_(persona).with("sec-fetch-site", "cross-site").with("origin", "https://elsewhere.test");
                foreign.post(path, &[]).await.is(403);
                let no_fetch = app.as_(persona).with("sec-fetch-site", "").with("origin", "https://elsewhere.test");
                no_fetch.post(path, &[]).await.is(403);
            }
        }
    }

    async fn a_host_nobody_has_is_not_found(app: App) {
        let request = http::Request::get("/").header("host", "elsewhere.test").body(axum::body::Body::empty()).unwrap();
        app.resident().send(request).await.is(404);
    }
}
