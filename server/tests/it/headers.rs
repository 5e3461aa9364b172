//! What the MDN HTTP Observatory looks at, on every page there is: its own points are counted, and all of them are asked.
//!
//! The scanner itself gave 130 (A+) to each kind of page; this keeps it there without a network.

use crate::support::{Answer, App, File, Persona, crawl, each_engine, pictures};
use app::access::rules;
use scraper::Selector;

/// The most there is for a site that is in no browser's preload list: a hundred, and thirty for doing more.
const ALL: i32 = 130;

/// The scanner's points. Redirection from plain http is the proxy's and is left out: it gives none.
fn points(page: &Answer) -> (i32, Vec<&'static str>) {
    let judged = [
        ("content-security-policy", policy(page.header("content-security-policy"))),
        ("cookies", cookies(page)),
        ("cross-origin-resource-sharing", fine(page.header("access-control-allow-origin").is_empty(), 0, -50)),
        ("referrer-policy", fine(["no-referrer", "same-origin"].contains(&page.header("referrer-policy")), 5, -5)),
        ("strict-transport-security", fine(hsts(page.header("strict-transport-security")), 0, -20)),
        ("subresource-integrity", fine(scripts_are_ours(page), 0, -50)),
        ("x-content-type-options", fine(page.header("x-content-type-options") == "nosniff", 0, -5)),
        ("x-frame-options", fine(names(page.header("content-security-policy"), "frame-ancestors", "'none'"), 5, -20)),
        ("cross-origin-resource-policy", fine(page.header("cross-origin-resource-policy") == "same-origin", 10, -20)),
    ];
    let lost = judged.iter().filter(|(_, points)| *points < 0).map(|(what, _)| *what).collect();
    (100 + judged.iter().map(|(_, points)| points).sum::<i32>(), lost)
}

fn fine(good: bool, points: i32, otherwise: i32) -> i32 {
    if good { points } else { otherwise }
}

/// Does a directive of the policy say this and nothing else?
fn names(policy: &str, directive: &str, value: &str) -> bool {
    policy.split(';').any(|part| part.trim().strip_prefix(directive).is_some_and(|rest| rest.trim() == value))
}

fn policy(policy: &str) -> i32 {
    let unsafe_words = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", " http:", " https:", "*"];
    let closed = ["default-src", "base-uri", "frame-ancestors"].iter().all(|part| names(policy, part, "'none'"));
    fine(
        closed && names(policy, "form-action", "'self'") && !unsafe_words.iter().any(|word| policy.contains(word)),
        10,
        -25,
    )
}

fn cookies(page: &Answer) -> i32 {
    let guarded = page.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok()).all(|cookie| {
        ["; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"].iter().all(|part| cookie.contains(part))
    });
    fine(guarded, 0, -40)
}

/// Half a year at least.
fn hsts(header: &str) -> bool {
    let seconds = header.split(';').find_map(|part| part.trim().strip_prefix("max-age=")?.parse::<u64>().ok());
    seconds.is_some_and(|seconds| seconds >= 15_768_000)
}

/// No script, style, font or picture from elsewhere, and none in the page itself.
fn scripts_are_ours(page: &Answer) -> bool {
    if !page.header("content-type").starts_with("text/html") {
        return true;
    }
    let inline = Selector::parse("script:not([src]), style, [style]").unwrap();
    // Links to the same page in another language are followed, not loaded.
    let outer = "script[src], link[href]:not([rel=canonical], [rel=alternate]), img[src], source[src], iframe[src]";
    let outer = Selector::parse(outer).unwrap();
    let html = page.html();
    let ours = |address: &str| address.starts_with('/') && !address.starts_with("//") || address.starts_with("data:");
    html.select(&inline).next().is_none()
        && html.select(&outer).all(|element| {
            let element = element.value();
            element.attr("src").or(element.attr("href")).is_none_or(ours)
        })
}

#[track_caller]
fn assert_all(what: &str, page: &Answer) {
    let (points, lost) = points(page);
    assert_eq!(points, ALL, "{what}: {lost:?}");
    assert_eq!(page.header("x-frame-options"), "DENY", "{what}");
    assert!(!page.header("permissions-policy").is_empty(), "{what}");
}

/// Every page of a persona that links lead to.
async fn assert_pages(app: &App, persona: Persona) -> usize {
    let pages = crawl::pages(app, persona).await;
    for (path, page) in &pages {
        assert_all(&format!("{persona:?} {path}"), page);
        if path.starts_with("/personal") {
            assert_eq!(page.header("cache-control"), "no-store", "{path}");
        }
    }
    pages.len()
}

each_engine! {
    async fn every_page_of_residents_and_staff_has_all_points_of_the_observatory(app: App) {
        let fields = [("choice", "lamp"), ("place_words", "Tunneln"), ("words", "Lampan är släckt."), ("reviewed", "1")];
        let photo = [File { field: "photo", name: "foto.png", bytes: &pictures::png() }];
        app.resident().multipart("/rapportera", &fields, &photo).await.is(303);
        app.run_jobs().await;
        let mut pages = 0;
        for persona in [
            Persona::Anonymous,
            Persona::PasswordOnly,
            Persona::Coordinator,
            Persona::DataProtectionOfficer,
            Persona::Administrator,
        ] {
            pages += assert_pages(&app, persona).await;
        }
        assert!(pages > 60, "{pages} pages");
    }

    async fn answers_that_are_no_pages_have_them_too(app: App) {
        for rule in rules().filter(|rule| !rule.path.contains('{')) {
            // Nobody is signed in: most of them refuse or lead elsewhere.
            let answer = match rule.method {
                "GET" => app.as_(Persona::Anonymous).get(rule.path).await,
                _ => app.as_(Persona::Anonymous).post(rule.path, &[]).await,
            };
            assert_all(&format!("{} {}", rule.method, rule.path), &answer);
        }
        for path in ["/finns-inte", "/en/finns-inte", "/personal/finns-inte", "/arende/2222-2222-2222", "/manifest.webmanifest"] {
            assert_all(path, &app.as_(Persona::Coordinator).get(path).await);
        }
        let foreign = app.as_(Persona::Coordinator).with("sec-fetch-site", "cross-site").with("origin", "https://elsewhere.test");
        assert_all("a form from elsewhere", &foreign.post("/personal/konto", &[]).await.is(403));
    }
}

#[test]
fn what_the_scanner_takes_points_off_for_is_seen() {
    let answer = |headers: &[(&'static str, &'static str)], body: &str| {
        let mut map = http::HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        map.append("content-type", "text/html".parse().unwrap());
        Answer { status: http::StatusCode::OK, headers: map, body: body.as_bytes().to_vec(), refused: false }
    };
    let lost = |headers: &[(&'static str, &'static str)], body: &str| points(&answer(headers, body)).1;
    assert_eq!(lost(&[], "").len(), 6);
    assert!(lost(&[("set-cookie", "a=b; HttpOnly")], "").contains(&"cookies"));
    assert!(lost(&[], "<script>x()</script>").contains(&"subresource-integrity"));
    assert!(lost(&[], "<script src='https://elsewhere.test/a.js'></script>").contains(&"subresource-integrity"));
    let loose =
        "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'unsafe-inline'";
    assert!(lost(&[("content-security-policy", loose)], "").contains(&"content-security-policy"));
}
