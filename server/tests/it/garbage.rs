//! Two thousand bad inputs, the same ones each time: nothing breaks, nothing is shown as it was sent.

use crate::support::{Answer, App, File, Persona, crawl, each_engine, form::Form, logs};
use app::access::rules;
use axum::body::Body;
use http::Method;
use rand::{Rng, SeedableRng, rngs::StdRng};
use scraper::Selector;
use std::time::{Duration, Instant};

/// Bad inputs per app; four apps together get two thousand. Each begins afresh, because some inputs close accounts.
const INPUTS: usize = 500;
/// Who sends them: everybody who sees pages of their own.
const SENDERS: [Persona; 7] = [
    Persona::Anonymous,
    Persona::PasswordOnly,
    Persona::Coordinator,
    Persona::Handler,
    Persona::CouncilMember,
    Persona::DataProtectionOfficer,
    Persona::Administrator,
];
/// No input may keep the server busy, even unoptimised and on a loaded machine.
const PATIENCE: Duration = Duration::from_secs(10);

/// What people, scanners and broken programs send.
#[expect(clippy::too_many_lines, reason = "one list of nasty things")]
fn nasty(random: &mut StdRng) -> String {
    const FIXED: [&str; 36] = [
        "",
        " ",
        "\0",
        "a\0b",
        "\u{7f}\u{1}\u{1b}[31m",
        "\r\nSet-Cookie: a=b",
        "\u{202e}txt.exe",
        "\u{2066}x\u{2069}",
        "z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}",
        "A\u{30a}",
        "Å",
        "\u{feff}",
        "\u{200b}\u{200d}",
        "👩‍👩‍👧‍👦",
        "NaN",
        "-Infinity",
        "1e999",
        "180.0000001",
        "-180.0000001",
        "90.0000001",
        "-0",
        "99999999999999999999",
        "-1",
        "0x10",
        "１２",
        "2026-02-30",
        "0000-00-00",
        "' OR 1=1; DROP TABLE report; --",
        "\"; SELECT 1; --",
        "<script>lykta_x()</script>",
        "\"><img src=x onerror=lykta_x()>",
        "</textarea><script>lykta_x()</script>",
        "</title><svg onload=lykta_x()>",
        "javascript:lykta_x()",
        "{{7*7}}${7*7}<%= 7*7 %>",
        "../../../../etc/passwd",
    ];
    match random.random_range(0..10) {
        0 => "å".repeat(random.random_range(1..20_000)),
        1 => "<b onclick=lykta_x()>".repeat(random.random_range(1..200)),
        2 => (0..random.random_range(1..200)).map(|_| random.random::<char>()).collect(),
        3 => "[".repeat(random.random_range(1..5_000)),
        _ => FIXED[random.random_range(0..FIXED.len())].to_owned(),
    }
}

/// Percent-encoded for a path or query; now and then with bytes that are no text at all.
fn encoded(random: &mut StdRng) -> String {
    let mut text: String = nasty(random).bytes().take(1_500).map(|byte| format!("%{byte:02X}")).collect();
    if random.random_ratio(1, 6) {
        text.push_str(["%ED%A0%80", "%FF%FE", "%C0%AF", "%", "%zz"][random.random_range(0..5)]);
    }
    text
}

/// What there is to attack: a page with its forms, as somebody who may see it.
struct Target {
    persona: Persona,
    path: String,
    forms: Vec<Form>,
}

async fn targets(app: &App) -> Vec<Target> {
    let mut all = Vec::new();
    for persona in SENDERS {
        for (path, page) in crawl::pages(app, persona).await {
            let forms = page.forms(&path);
            all.push(Target { persona, path, forms });
        }
    }
    all
}

/// Sends one bad input and returns what it was, for the one who reads a failure, and the answer.
async fn attack(app: &App, target: &Target, random: &mut StdRng) -> (String, Answer) {
    let client = app.as_(target.persona).from([203, 0, random.random(), random.random()]);
    match random.random_range(0..10) {
        0 => {
            let all: Vec<_> = rules().collect();
            let rule = all[random.random_range(0..all.len())];
            // Without a worker, being unwell is its right answer.
            let rule = if rule.path == "/health" { all[0] } else { rule };
            let steps =
                rule.path.split('/').map(|step| if step.starts_with('{') { encoded(random) } else { step.into() });
            let path = steps.collect::<Vec<String>>().join("/");
            (format!("GET {}", rule.path), client.get(&path).await)
        }
        1 => {
            let keys = ["q", "sida", "efter", "klart", "till", "status", "area", "ny", "lang"];
            let key = keys[random.random_range(0..keys.len())];
            let path = format!("{}?{key}={}&{key}={}", target.path, encoded(random), encoded(random));
            (format!("GET {}?{key}", target.path), client.get(&path).await)
        }
        2 => {
            let (kind, body) = body(random);
            let request = client.request(Method::POST, &target.path).header("content-type", kind);
            let answer = client.send(request.body(Body::from(body)).unwrap()).await;
            (format!("POST {} {kind}", target.path), answer)
        }
        _ => form(&client, target, random).await,
    }
}

async fn form(client: &crate::support::Client<'_>, target: &Target, random: &mut StdRng) -> (String, Answer) {
    if target.forms.is_empty() {
        return (format!("GET {}", target.path), client.get(&format!("{}?{}", target.path, encoded(random))).await);
    }
    let form = &target.forms[random.random_range(0..target.forms.len())];
    let mut fields = form.fields.clone();
    let mut changed = Vec::new();
    for _ in 0..random.random_range(1..4) {
        if !fields.is_empty() {
            let at = random.random_range(0..fields.len());
            fields[at].1 = nasty(random);
            changed.push(fields[at].0.clone());
        }
    }
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let what = format!("{} {changed:?}", form.path);
    if !form.is_post {
        let query = serde_urlencoded::to_string(&pairs).unwrap();
        let query: String = query.chars().take(6_000).collect();
        return (format!("GET {what}"), client.get(&format!("{}?{query}", form.path)).await);
    }
    if form.has_file && random.random() {
        let bytes: Vec<u8> = (0..random.random_range(0..3_000)).map(|_| random.random()).collect();
        let file = File { field: "photo", name: "\u{202e}gpj.exe", bytes: &bytes };
        return (format!("POST {what} and a file"), client.multipart(&form.path, &pairs, &[file]).await);
    }
    (format!("POST {what}"), client.post(&form.path, &pairs).await)
}

/// A body that does not follow its own kind.
fn body(random: &mut StdRng) -> (&'static str, Vec<u8>) {
    let noise: Vec<u8> = (0..random.random_range(0..2_000)).map(|_| random.random()).collect();
    match random.random_range(0..8) {
        0 => ("application/x-www-form-urlencoded", noise),
        1 => ("application/x-www-form-urlencoded", b"a=%ED%A0%80&b=%FF&=&&&c".to_vec()),
        2 => ("application/x-www-form-urlencoded", "do=x&".repeat(5_000).into_bytes()),
        3 => ("application/json", "[".repeat(100_000).into_bytes()),
        4 => ("multipart/form-data; boundary=x", b"--x\r\ncontent-disposition: form-data; name=\"a".to_vec()),
        5 => ("multipart/form-data; boundary=x", [b"--x\r\n\r\n".as_slice(), &noise, b"\r\n--x--"].concat()),
        6 => ("multipart/form-data", noise),
        _ => {
            ("text/xml; charset=utf-7", b"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".to_vec())
        }
    }
}

/// Nothing that was sent may come back as something a browser would run.
fn assert_harmless(what: &str, answer: &Answer) {
    assert!(answer.status.as_u16() < 500, "{what}: {}", answer.status);
    if !answer.header("content-type").starts_with("text/html") {
        return;
    }
    let live = Selector::parse(
        "script:not([src]), [onerror], [onload], [onclick], [style], img[src=x], [href^='javascript:'], iframe, object, embed",
    );
    assert!(answer.html().select(&live.unwrap()).next().is_none(), "{what}: it came back alive");
}

/// Sends five hundred bad inputs, the same for the same seed, and then looks at every page again.
async fn break_nothing(app: &App, seed: u64) {
    let mut random = StdRng::seed_from_u64(seed);
    let mut slowest = Duration::ZERO;
    let targets = targets(app).await;
    for _ in 0..INPUTS {
        let target = &targets[random.random_range(0..targets.len())];
        let began = Instant::now();
        let (what, answer) = attack(app, target, &mut random).await;
        slowest = slowest.max(began.elapsed());
        assert_harmless(&what, &answer);
        assert!(began.elapsed() < PATIENCE, "{what} took {:?}", began.elapsed());
    }
    for persona in SENDERS {
        for (path, page) in crawl::pages(app, persona).await {
            assert_harmless(&format!("{persona:?} {path} afterwards"), &page);
        }
    }
    assert!(!logs::text().contains("panicked"), "a handler panicked");
    println!("bad inputs: {INPUTS} on {} pages, slowest answer {slowest:?}", targets.len());
}

each_engine! {
    async fn five_hundred_bad_inputs_break_nothing(app: App) {
        break_nothing(&app, 23).await;
    }

    async fn five_hundred_others_break_nothing(app: App) {
        break_nothing(&app, 24).await;
    }

    async fn a_third_five_hundred_break_nothing(app: App) {
        break_nothing(&app, 25).await;
    }

    async fn the_last_five_hundred_of_two_thousand_break_nothing(app: App) {
        break_nothing(&app, 26).await;
    }
}
