//! What the edge promises for every route: no cross-site writes, no host of nobody. Its headers: `headers.rs`.

use crate::support::{Persona, each_engine};
use app::access::rules;

fn plain(method: &'static str) -> impl Iterator<Item = &'static str> {
    rules().filter(move |rule| rule.method == method && !rule.path.contains('{')).map(|rule| rule.path)
}

each_engine! {
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
